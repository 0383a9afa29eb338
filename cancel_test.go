package lede_test

import (
	"context"
	"errors"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
)

// soon is how long, in processor time, a Parser goes on after its context is done.
const soon = 50 * time.Millisecond

// A cpuDeadline is a context that is done when the thread has used so much more processor time.
// Other programs on the machine do not hurry it.
type cpuDeadline struct {
	context.Context
	at time.Duration
}

func (c cpuDeadline) Err() error {
	if cputime.Thread() > c.at {
		return context.DeadlineExceeded
	}
	return nil
}

// longTexts are long texts of one kind of thing: stories, one line, one word, menus, marks, other languages.
func longTexts(size int) map[string]string {
	texts := map[string]string{"one line": strings.Repeat(strings.ReplaceAll(short, "\n", " ")+" ", size/len(short))}
	for name, unit := range map[string]string{
		"stories": short + "\n\n", "one word": "a", "no blank": "aA1.", "no blank, links": "http://x.y/", "menu": "Menu\n",
		"marks": "“", "names": "Ann Smith met ", "authors": "By ", "quotes": "“I said ", "times": "on Thursday ", "Chinese": "日", "blanks": "\n",
	} {
		texts[name] = strings.Repeat(unit, size/len(unit))
	}
	return texts
}

// TestCancelSoon cancels the reading of long texts early and late, and looks how long it goes on.
func TestCancelSoon(t *testing.T) {
	runtime.LockOSThread() // whose processor time is measured
	defer runtime.UnlockOSThread()
	size := 1 << 19 / cputime.Slow
	texts := longTexts(size)
	texts["long story"] = strings.Repeat(short+"\n\n", 20000/cputime.Slow)
	for name, text := range texts {
		for _, after := range []time.Duration{0, 3, 30, 100, 300} {
			at := cputime.Thread() + after*time.Millisecond
			a, err := new(lede.Parser).Parse(cpuDeadline{context.Background(), at}, text)
			over := cputime.Thread() - at
			switch {
			case err == nil: // read to the end before
			case !errors.Is(err, context.DeadlineExceeded) || a != nil:
				t.Errorf("%s: %v, and an article: %v", name, err, a != nil)
			case over > soon*cputime.Slow:
				t.Errorf("%s of %d bytes: stopped %v after %v", name, len(text), over, after*time.Millisecond)
			}
			if err == nil {
				break
			}
		}
	}
}

// A countdown is a context that is done after it has been asked so many times.
type countdown struct {
	context.Context
	left int
}

func (c *countdown) Err() error {
	if c.left--; c.left < 0 {
		return context.Canceled
	}
	return nil
}

// TestCancelAnywhere cancels at every kind of place: no stage may fail over what the one before left undone.
func TestCancelAnywhere(t *testing.T) {
	for _, name := range articles(t)[:3] {
		text, asked := readArticle(t, name), 0
		for {
			a, err := new(lede.Parser).Parse(&countdown{context.Background(), asked}, text)
			if err == nil {
				break
			}
			if !errors.Is(err, context.Canceled) || a != nil {
				t.Fatalf("%s, asked %d times: %v, and an article: %v", name, asked, err, a != nil)
			}
			asked += 1 + asked/10*cputime.Slow
		}
		if asked < 100 {
			t.Errorf("%s: the context was asked only %d times", name, asked)
		}
	}
}
