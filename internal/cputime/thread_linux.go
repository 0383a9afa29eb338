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
	return used(thread)
}

// Process returns the processor time that all threads of the process have used.
func Process() time.Duration { return used(syscall.RUSAGE_SELF) }

func used(who int) time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(who, &r); err != nil {
		panic(err)
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
