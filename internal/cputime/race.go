//go:build race && linux

package cputime

// Slow is how many times longer everything takes under the race detector.
const Slow = 8
