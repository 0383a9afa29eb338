package lede

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// An InputError says that a text was refused, and where it is broken.
type InputError struct {
	Offset int // in bytes
	Err    error
}

// Error names the offset and the reason.
func (e *InputError) Error() string {
	return fmt.Sprintf("lede: input refused at byte %d: %v", e.Offset, e.Err)
}

// Unwrap returns e.Err.
func (e *InputError) Unwrap() error { return e.Err }

// A StageError says that a stage failed. Parser.Parse returns it beside the
// article as it stood before that stage.
type StageError struct {
	Stage string // the name of the stage
	Err   error
}

// Error names the stage and what it failed with.
func (e *StageError) Error() string { return fmt.Sprintf("lede: stage %q: %v", e.Stage, e.Err) }

// Unwrap returns e.Err.
func (e *StageError) Unwrap() error { return e.Err }

// Errors that an *InputError may wrap.
var (
	ErrInvalidUTF8 = errors.New("not valid UTF-8")
	ErrTooLong     = errors.New("longer than Parser.MaxBytes")
)

// errNilContext is what a nil context is refused with.
var errNilContext = errors.New("lede: nil context")

// invalidUTF8 returns the offset of the first byte of text that is not part of
// a valid UTF-8 sequence, -1 if there is none, or none until ctx is done.
func invalidUTF8(ctx context.Context, text string) int {
	for from := 0; from < len(text) && ctx.Err() == nil; {
		to := len(text)
		if to-from > utf8Step {
			for to = from + utf8Step; to > from+utf8Step-utf8.UTFMax && !utf8.RuneStart(text[to]); to-- {
			}
		}
		if !utf8.ValidString(text[from:to]) {
			return from + firstInvalid(text[from:to])
		}
		from = to
	}
	return -1
}

// utf8Step is how many bytes are checked between two questions whether ctx is done.
const utf8Step = 1 << 20

// firstInvalid returns the offset of the first byte of text that is not part of a valid UTF-8 sequence. There must be one.
func firstInvalid(text string) int {
	for i, r := range text {
		if r == utf8.RuneError && !strings.HasPrefix(text[i:], "\uFFFD") {
			return i
		}
	}
	return len(text)
}
