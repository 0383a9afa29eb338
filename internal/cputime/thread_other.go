//go:build !linux

// Package cputime measures processor time, for tests with bounds that hold on a busy machine.
package cputime

import "time"

var began = time.Now()

// Thread returns the time since the start of the program: not every system tells a thread's.
func Thread() time.Duration { return time.Since(began) }

// Process returns the time since the start of the program.
func Process() time.Duration { return time.Since(began) }

// Slow is how many times longer everything may seem to take where only the clock on the wall is known.
const Slow = 20
