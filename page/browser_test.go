package page_test

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
)

// seed is the article whose page is tried.
const seed = "../testdata/articles/itv-truss-lavrov.txt"

// write returns the page of a text.
func write(t *testing.T, text string) string {
	t.Helper()
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := page.Write(&b, "An article", a); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func readSeed(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(seed)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestSize(t *testing.T) {
	if n := len(write(t, readSeed(t))); n > 100_000 {
		t.Errorf("the page has %d bytes", n)
	}
}

// use is what a reader does: it clicks the first speaker, then the first quote, then
// presses Escape, and notes what is lit up each time, and every error.
const use = `<script>
var out = [];
window.onerror = function (m) { out.push('error: ' + m); };
var lit = function () { return document.querySelectorAll('article .on').length; };
var b = document.querySelector('.speaker');
out.push('before ' + lit());
b.click(); out.push('speaker ' + lit() + ' ' + b.getAttribute('aria-pressed'));
b.click(); out.push('again ' + lit());
var q = document.querySelector('[data-q][tabindex]');
q.focus(); q.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
out.push('quote ' + (lit() > 0) + ' ' + document.querySelectorAll('aside li.on').length);
document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); out.push('escape ' + lit());
document.body.setAttribute('data-report', out.join('; '));
</script></body>`

// TestBrowser opens the page in headless Chromium, and uses it.
func TestBrowser(t *testing.T) {
	chromium := findChromium()
	if chromium == "" {
		t.Skip("no Chromium here; install Debian's package chromium to run this test")
	}
	name := filepath.Join(t.TempDir(), "page.html")
	if err := os.WriteFile(name, []byte(strings.Replace(write(t, readSeed(t)), "</body>", use, 1)), 0o666); err != nil {
		t.Fatal(err)
	}
	dom := dumpDOM(t, chromium, name)
	_, report, _ := strings.Cut(dom, `data-report="`)
	report, _, _ = strings.Cut(report, `"`)
	for _, want := range []string{"before 0;", " true; again 0;", "quote true 1;", "escape 0"} {
		if !strings.Contains(report, want) {
			t.Errorf("no %q in what was seen: %q", want, report)
		}
	}
	if strings.Contains(report, "error") || strings.Contains(report, "speaker 0") {
		t.Errorf("clicking a speaker: %q", report)
	}
}

func findChromium() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// dumpDOM returns the document after its scripts have run.
func dumpDOM(t *testing.T, chromium, file string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	cmd := exec.CommandContext(ctx, chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--disable-quic", "--no-first-run", "--user-data-dir="+t.TempDir(), "--dump-dom", "file://"+file)
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	return string(out)
}
