package main

import (
	"os"
	"testing"
)

// TestCommitted holds that schema and clients are those of the types of today.
func TestCommitted(t *testing.T) {
	want, err := files("../..")
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range want {
		got, err := os.ReadFile("../../" + name)
		if err != nil || string(got) != text {
			t.Errorf("%s is not what the types say (%v): go run ./internal/schema", name, err)
		}
	}
}
