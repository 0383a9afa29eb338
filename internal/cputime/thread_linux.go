// Package cputime measures processor time, for tests with bounds that hold on a busy machine.
package cputime

import (
	"syscall"
	"time"
)

// Thread returns the processor time that this thread has used. The caller
// should have locked its goroutine to the thread.
func Thread() time.Duration {
	const thread = 1 // RUSAGE_THREAD
	var r syscall.Rusage
	if err := syscall.Getrusage(thread, &r); err != nil {
		panic(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
