package lede_test

import (
	"context"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/internal/cputime"
)

// maxPerByte is how many bytes of memory in use may be added while a long text is read, for each of its bytes.
const maxPerByte = 100

// TestMemory reads a long text of many stories, and one in a single line, and watches how much memory is in use.
func TestMemory(t *testing.T) {
	var b strings.Builder
	for _, name := range articles(t) {
		b.WriteString(readArticle(t, name) + "\n\n")
	}
	stories := strings.Repeat(b.String(), (1<<19/min(cputime.Slow, 2))/b.Len()+1)
	defer debug.SetGCPercent(debug.SetGCPercent(20)) // so that what is in use is known often
	for name, text := range map[string]string{"stories": stories, "one line": strings.Join(strings.Fields(stories), " ")} {
		if peak := peakMemory(t, text); peak == 0 || peak > maxPerByte*uint64(len(text)) {
			t.Errorf("%s: %d bytes of memory in use for a text of %d", name, peak, len(text))
		} else {
			t.Logf("%s: %.1f bytes of memory in use for a byte of text", name, float64(peak)/float64(len(text)))
		}
	}
}

// mostPerByte is the same for texts that nobody writes, in which every byte may be a token.
const mostPerByte = 5 * maxPerByte / 2

// TestHostileMemory watches how much memory is in use for texts of the shortest tokens, words and paragraphs there can be.
func TestHostileMemory(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(20))
	for _, h := range hostiles {
		switch h.name {
		case "hyphens in a word", "slashes in a word", "a sum", "commas", "short paragraphs", "menus", "single marks", "dots between blanks", "one letter", "zero-width spaces",
			"accents in one word", "NFD names", "a quote of many parts":
		default:
			continue
		}
		text := h.text(1 << 18)
		if peak := peakMemory(t, text); peak > mostPerByte*uint64(len(text)) {
			t.Errorf("%s: %d bytes of memory in use for a text of %d", h.name, peak, len(text))
		} else {
			t.Logf("%s: %.1f bytes of memory in use for a byte of text", h.name, float64(peak)/float64(len(text)))
		}
	}
}

// A gauge is a context that looks, whenever it is asked, how much memory the last collection found in use.
type gauge struct {
	context.Context
	peak uint64
}

func (g *gauge) Err() error {
	g.peak = max(g.peak, inUse())
	return nil
}

// peakMemory returns how much more memory was in use while a text was read than before.
func peakMemory(t *testing.T, text string) uint64 {
	t.Helper()
	if _, err := lede.Parse(short); err != nil { // what is made once
		t.Fatal(err)
	}
	runtime.GC()
	before := inUse()
	g := &gauge{Context: context.Background()}
	if _, err := new(lede.Parser).Parse(g, text); err != nil {
		t.Fatal(err)
	}
	return max(g.peak, before) - before
}

func inUse() uint64 {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	return live[0].Value.Uint64()
}
