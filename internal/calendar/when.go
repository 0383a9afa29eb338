package calendar

import (
	"time"

	"github.com/ebc17271/lede/internal/english"
)

// A When is a time expression with its TIMEX3 type and value, as lede.When tells.
type When struct {
	Span        english.Range
	Type, Value string
}

// Range returns the stretch of time that w means, as lede.When.Range tells.
func (w When) Range() (from, to time.Time, ok bool) { return rangeOf(w.Type, w.Value) }
