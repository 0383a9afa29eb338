package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/ebc17271/lede"
)

// readArticle returns the article that the command prints with -json and other flags.
func readArticle(t *testing.T, text string, flags ...string) *lede.Article {
	t.Helper()
	out, errs, status := command(t, text, append([]string{"-json"}, flags...)...)
	var a lede.Article
	if err := json.Unmarshal([]byte(out), &a); err != nil || status != 0 {
		t.Fatalf("status %d, %v, %s", status, err, errs)
	}
	return &a
}

// Whoever reads units of UTF-16 or code points finds the same words with those offsets.
func TestOffsets(t *testing.T) {
	text := "𝕏 posts: “𝒪ur café 🙂 is shut,” Zoë Roe said on Monday. She left for São Paulo.\n\n“Bye 👋🏽,” Tom Pell said."
	want := readArticle(t, text)
	units, runes := utf16.Encode([]rune(text)), []rune(text)
	for flag, slice := range map[string]func(lede.Span) string{
		"utf16": func(s lede.Span) string { return string(utf16.Decode(units[s.Start:s.End])) },
		"runes": func(s lede.Span) string { return string(runes[s.Start:s.End]) },
	} {
		got := readArticle(t, text, "-offsets", flag)
		if len(want.Quotes) < 2 || len(got.Quotes) != len(want.Quotes) || len(got.People) != len(want.People) {
			t.Fatalf("%d quotes, %d people", len(got.Quotes), len(got.People))
		}
		for i, q := range got.Quotes {
			for k, s := range q.Parts {
				if slice(s) != want.Slice(want.Quotes[i].Parts[k]) {
					t.Errorf("%s: %q, want %q", flag, slice(s), want.Slice(want.Quotes[i].Parts[k]))
				}
			}
		}
		for i, p := range got.People {
			for k, m := range p.Mentions {
				if slice(m.Span) != want.Slice(want.People[i].Mentions[k].Span) {
					t.Errorf("%s: %q, want %q", flag, slice(m.Span), want.Slice(want.People[i].Mentions[k].Span))
				}
			}
		}
	}
}

// What -only leaves is what would have been found without it, and keeps the promises of a model.
func TestOnly(t *testing.T) {
	for _, text := range articles(t) {
		all, some := readArticle(t, text), readArticle(t, text, "-only", "people,quotes")
		if !reflect.DeepEqual(all.People, some.People) || !reflect.DeepEqual(all.Quotes, some.Quotes) {
			t.Errorf("%.60q: other people or quotes", text)
		}
		if some.Events != nil || some.Times != nil || len(some.Places) > 1+len(some.Quotes) {
			t.Errorf("%.60q: more than was asked for", text)
		}
		if err := some.Validate(); err != nil {
			t.Errorf("%.60q: %v", text, err)
		}
		for part, same := range map[string]func(a *lede.Article) bool{
			"quotes": func(a *lede.Article) bool { return reflect.DeepEqual(a.Quotes, all.Quotes) },
			"events": func(a *lede.Article) bool { return reflect.DeepEqual(a.Events, all.Events) },
			"times":  func(a *lede.Article) bool { return reflect.DeepEqual(a.Times, all.Times) },
			"places": func(a *lede.Article) bool { return reflect.DeepEqual(a.Places, all.Places) },
		} {
			if a := readArticle(t, text, "-only", part); !same(a) || a.Validate() != nil {
				t.Errorf("%.60q: other %s alone, %v", text, part, a.Validate())
			}
		}
	}
}

func TestMinConfidence(t *testing.T) {
	text := articles(t)[0]
	all, sure := readArticle(t, text), readArticle(t, text, "-min-confidence", "0.8")
	if len(sure.Quotes) == 0 || len(sure.Quotes) >= len(all.Quotes) || len(sure.Events) >= len(all.Events) {
		t.Errorf("%d of %d quotes, %d of %d events", len(sure.Quotes), len(all.Quotes), len(sure.Events), len(all.Events))
	}
	out, _, _ := command(t, text, "-min-confidence", "0")
	if strings.Contains(out, "-json tells all") {
		t.Error("events are left out of the summary, though all were asked for")
	}
}

func TestRefusedFlags(t *testing.T) {
	for _, flags := range []string{
		"-fields nosuch -json", "-fields speaker", "-only nobody", "-table weather", "-offsets miles", "-lang tlh", "-min-confidence 2", "-jobs 0",
		"-nosuch", "-csv -fields headline", "-html -fields people", "-published soon", "flags.go -json",
	} {
		if out, errs, status := command(t, story, strings.Fields(flags)...); status != 2 || errs == "" || out != "" {
			t.Errorf("%s: status %d, %q, %q", flags, status, errs, out)
		}
	}
}

// TestInputs reads the same text in every way that there is.
func TestInputs(t *testing.T) {
	folder := t.TempDir()
	record, _ := json.Marshal(map[string]any{"id": 1, "text": story})
	write(t, folder, "a.txt", []byte(story))
	write(t, folder, "b.txt.gz", gzipped([]byte(story)))
	write(t, folder, "c.jsonl", record)
	write(t, folder, "d.ndjson.gz", gzipped(record))
	write(t, folder, "e", []byte(story))
	at := func(name string) string { return filepath.Join(folder, name) }
	for _, c := range []struct {
		stdin string
		args  []string
		want  int
	}{
		{story, nil, 1}, {story, []string{"-"}, 1}, {string(gzipped([]byte(story))), nil, 1}, {string(gzipped(record)), []string{"-jsonl"}, 1},
		{"", []string{at("a.txt"), at("e")}, 2}, {story, []string{at("*.gz"), "-"}, 3}, {"", []string{folder}, 4}, {"", []string{at("[ab]*")}, 2},
		{"", []string{"-jsonl", folder}, 4}, {string(record), []string{"-jsonl", at("a.txt"), "-"}, 2},
	} {
		out, errs, status := command(t, c.stdin, append([]string{"-json"}, c.args...)...)
		if n := strings.Count(out, `"It was not safe`); status != 0 || strings.Count(out, "\n") != c.want || n < c.want {
			t.Errorf("%v: status %d, %d lines, %s", c.args, status, strings.Count(out, "\n"), errs)
		}
	}
	for _, c := range []struct{ arg, want string }{{t.TempDir(), "no files in it end in"}, {at("*.pdf"), "no such file"}, {at("none"), "no such file"}} {
		if _, errs, status := command(t, "", c.arg); status != 1 || !strings.Contains(errs, c.arg) || !strings.Contains(errs, c.want) {
			t.Errorf("%s: status %d, %s", c.arg, status, errs)
		}
	}
}

// The fields of a line that mean nothing here come back, as they were and in their order.
func TestOtherFields(t *testing.T) {
	in := `{"topic":"<1>","text":"Nothing.","tags":["b", "a"],"id":7,"file":"x","n":1.50}`
	out, errs, status := command(t, in, "-jsonl")
	if want := `{"id":7,"topic":"<1>","tags":["b", "a"],"n":1.50,"article":{"text":"Nothing."`; status != 0 || !strings.HasPrefix(out, want) {
		t.Errorf("%s%s, want %s", errs, out, want)
	}
	name := filepath.Join(t.TempDir(), "in.jsonl")
	if err := os.WriteFile(name, []byte(in), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, flags := range [][]string{{"-json"}, {"-json", "-fields", "text"}, {"-json", "-fields", "id,text"}} {
		if out, _, _ := command(t, "", append(flags, name)...); strings.Count(out, `"id":`) != 1 || strings.Count(out, `"file":`) != 1 {
			t.Errorf("%v: %s", flags, out)
		}
	}
	if out, _, status := command(t, "null\n[]\n7", "-jsonl"); status != 1 || strings.Count(out, `"error"`) != 3 {
		t.Errorf("status %d, %s", status, out)
	}
}

func TestProgress(t *testing.T) {
	var out bytes.Buffer
	clock := time.Unix(0, 0)
	p := &progress{w: &out, now: func() time.Time { return clock }, start: clock, total: 1000, bytes: 4_000_000}
	for i := range 250 {
		clock = clock.Add(20 * time.Millisecond)
		p.add(int64(i+1)*4000, i%100 == 99)
	}
	p.clear()
	lines := strings.Split(out.String(), "\r\x1b[K")
	if got, want := p.line(1_000_000), "250 of 1000 articles, 2 bad, 50.0 a second, 25 %, 15s left"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if n := len(lines); n < 20 || n > 30 || lines[n-1] != "" {
		t.Errorf("%d lines in 5 seconds", n)
	}
}

func TestHelp(t *testing.T) {
	for _, topic := range topics() {
		for _, arg := range []string{topic, "-" + topic} {
			if out, _, status := command(t, "", "help", arg); status != 0 || len(out) < 20 {
				t.Errorf("help %s: status %d, %q", arg, status, out)
			}
		}
	}
	for i := range formats {
		if helpTexts[formats[i].flag] == nil {
			t.Errorf("no help on %s", formats[i].flag)
		}
	}
	if out, _, status := command(t, "", "help"); status != 0 || !strings.Contains(out, "usage: lede") {
		t.Errorf("status %d, %q", status, out)
	}
	if _, errs, status := command(t, "", "help", "nosuch"); status != 2 || !strings.Contains(errs, "summary") {
		t.Errorf("status %d, %q", status, errs)
	}
	if out, _, status := command(t, "", "-version"); status != 0 || !strings.HasPrefix(out, "lede ") {
		t.Errorf("status %d, %q", status, out)
	}
}

// TestCompletion completes flags and values as bash does, and holds that the other shells know every flag.
func TestCompletion(t *testing.T) {
	for _, shell := range []string{"zsh", "fish"} {
		out, _, status := command(t, "", "completion", shell)
		if status != 0 || !strings.Contains(out, "min-confidence") || !strings.Contains(out, "quotes people events times") {
			t.Errorf("%s: status %d, %s", shell, status, out)
		}
	}
	if _, _, status := command(t, "", "completion", "dos"); status != 2 {
		t.Errorf("dos: status %d", status)
	}
	bash, err := exec.LookPath("bash")
	if err != nil {
		t.Skip("no bash here")
	}
	script, _, _ := command(t, "", "completion", "bash")
	name := filepath.Join(t.TempDir(), "completion")
	if err := os.WriteFile(name, []byte(script), 0o666); err != nil {
		t.Fatal(err)
	}
	for words, want := range map[string]string{
		"lede -min": "-min-confidence", "lede -table ev": "events", "lede -lang d": "de", "lede help off": "offsets", "lede completion z": "zsh",
	} {
		list := strings.Fields(words)
		cmd := exec.Command(bash, append([]string{"-c", `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _lede; echo "${COMPREPLY[*]}"`, name}, list...)...)
		out, err := cmd.CombinedOutput()
		if err != nil || strings.TrimSpace(string(out)) != want {
			t.Errorf("%s: %v, %s, want %s", words, err, out, want)
		}
	}
}
