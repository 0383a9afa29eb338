package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/page"
)

// drive is a page that has the other one in a frame and does what a reader does: waits for the library, puts texts into the box, presses the
// button. Its picture does not come before its work is done, so that it is not loaded before, either.
const drive = `<!DOCTYPE html><html><meta name="color-scheme" content="light dark"><body style="margin:0">
<iframe style="border:0;width:WIDTHpx;height:900px" src="/"></iframe><img alt="" src="/test/wait"><script>
var frame = document.querySelector('iframe'), texts = TEXTS, report = {pages: [], ms: [], status: []};
var later = function (ms) { return new Promise(function (f) { setTimeout(f, ms); }); };
frame.onload = async function () {
  var d = frame.contentDocument, of = function (id) { return d.getElementById(id); };
  while (!d.body.dataset.ready) { if (/not be/.test(of('status').textContent)) break; await later(20); }
  report.ready = Number(d.body.dataset.ready);
  for (var text of texts) {
    delete d.body.dataset.read;
    of('text').value = text;
    of('published').value = '2024-05-16';
    d.querySelector('#form button').click();
    while (d.body.dataset.read === undefined) await later(20);
    report.pages.push(of('result').srcdoc); report.ms.push(Number(d.body.dataset.read)); report.status.push(of('status').textContent);
  }
  report.scrolls = d.documentElement.scrollWidth > frame.contentWindow.innerWidth;
  report.unlabelled = Array.prototype.filter.call(d.querySelectorAll('textarea, input'), function (e) { return !e.labels.length; }).length;
  await later(300); // for the picture
  await fetch('/test/report', {method: 'POST', body: JSON.stringify(report)});
};
</script></body></html>`

// A report is what the driven page tells.
type report struct {
	Ready, Unlabelled int
	Pages, Status     []string
	Ms                []int
	Scrolls           bool
}

// A stage is a browser's way to the page of the library, and to the page that drives it.
type stage struct {
	*httptest.Server
	drive  string
	report report
	done   chan bool
}

func newStage(t *testing.T, folder, width string, texts []string) *stage {
	list, err := json.Marshal(texts) // with < escaped, so that it may stand in a script
	if err != nil {
		t.Fatal(err)
	}
	s := &stage{drive: strings.NewReplacer("WIDTH", width, "TEXTS", string(list)).Replace(drive), done: make(chan bool)}
	mux := http.NewServeMux()
	mux.Handle("/", handler(folder))
	mux.HandleFunc("GET /test/drive", func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, s.drive) })
	mux.HandleFunc("GET /test/wait", func(w http.ResponseWriter, r *http.Request) {
		select {
		case <-s.done:
		case <-r.Context().Done():
		}
		http.NotFound(w, r)
	})
	mux.HandleFunc("POST /test/report", func(_ http.ResponseWriter, r *http.Request) {
		if err := json.NewDecoder(r.Body).Decode(&s.report); err != nil {
			t.Error(err)
		}
		close(s.done)
	})
	s.Server = httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s
}

// run lets Chromium drive the page.
func (s *stage) run(t *testing.T, chromium string, flags ...string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	flags = append(flags, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--no-first-run", "--hide-scrollbars", "--user-data-dir="+t.TempDir(), s.URL+"/test/drive")
	if out, err := exec.CommandContext(ctx, chromium, flags...).CombinedOutput(); err != nil {
		t.Fatalf("chromium: %v\n%s", err, out)
	}
	select {
	case <-s.done:
	default:
		t.Fatal("the page tells nothing")
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

// articles are three of the project's.
var articles = []string{"itv-truss-lavrov.txt", "council-swimming-pool.txt", "court-solicitor-fraud.txt"}

// TestBrowser builds the page, has three articles read in headless Chromium, and holds what it shows against what lede finds here.
// BROWSER_SHOTS names a folder for pictures.
func TestBrowser(t *testing.T) {
	chromium := findChromium()
	if chromium == "" {
		t.Skip("no Chromium here; install Debian's package chromium to run this test")
	}
	folder := t.TempDir()
	if err := build(folder); err != nil {
		t.Fatal(err)
	}
	texts, want := expected(t)
	for _, c := range []struct{ name, width, dark string }{{"desktop", "1200", ""}, {"phone-dark", "390", "--blink-settings=preferredColorScheme=0"}} {
		t.Run(c.name, func(t *testing.T) {
			s := newStage(t, folder, c.width, texts)
			flags := []string{"--window-size=" + c.width + ",900"}
			if c.dark != "" {
				flags = append(flags, c.dark)
			}
			if shots := os.Getenv("BROWSER_SHOTS"); shots != "" {
				flags = append(flags, "--screenshot="+filepath.Join(shots, c.name+".png"))
			} else {
				flags = append(flags, "--dump-dom")
			}
			s.run(t, chromium, flags...)
			if len(s.report.Pages) != len(want) || s.report.Scrolls || s.report.Unlabelled > 0 {
				t.Fatalf("%d pages; scrolls sideways: %t; %d fields without a label", len(s.report.Pages), s.report.Scrolls, s.report.Unlabelled)
			}
			for i, got := range s.report.Pages {
				if got != want[i] {
					t.Errorf("%s: another page than lede writes here", articles[i])
				}
			}
			t.Logf("loaded in %d ms; articles in %d ms; %q", s.report.Ready, s.report.Ms, s.report.Status)
		})
	}
}

// expected returns the articles and their pages as lede writes them here.
func expected(t *testing.T) (texts, pages []string) {
	t.Helper()
	p := lede.Parser{Given: lede.Given{Published: time.Date(2024, 5, 16, 0, 0, 0, 0, time.UTC)}}
	for _, name := range articles {
		text, err := os.ReadFile(filepath.Join("..", "..", "testdata", "articles", name))
		if err != nil {
			t.Fatal(err)
		}
		a, err := p.Parse(t.Context(), string(text))
		if err != nil {
			t.Fatal(err)
		}
		var b strings.Builder
		if err := page.Write(&b, a, page.Options{}); err != nil {
			t.Fatal(err)
		}
		texts, pages = append(texts, string(text)), append(pages, b.String())
	}
	return texts, pages
}
