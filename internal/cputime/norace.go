//go:build !race && linux

package cputime

// Slow is how many times longer everything takes: no longer than usual.
const Slow = 1
