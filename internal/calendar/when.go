package calendar

import (
	"strings"
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

// Local returns w without its time zone: as the clocks there showed it.
func (w When) Local() When {
	day, clock, timed := strings.Cut(w.Value, "T")
	if i := strings.IndexAny(clock, "Z+-"); timed && i >= 0 {
		w.Value = day + "T" + clock[:i]
	}
	return w
}
