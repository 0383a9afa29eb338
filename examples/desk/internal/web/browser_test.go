package web_test

import (
	"context"
	"fmt"
	"html"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// frame is a page that shows another one of the desk in a frame of a width, waits for it, and reports what a reader would see in it.
// Headless Chromium has no window as narrow as a telephone's, but a frame can be.
func frame(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `<!DOCTYPE html><html><meta name="color-scheme" content="light dark"><body style="margin:0"><iframe style="border:0;width:%spx;height:900px" src="%s"></iframe><script>%s</script></body></html>`,
		html.EscapeString(r.URL.Query().Get("width")), html.EscapeString(r.URL.Query().Get("page")), report)
}

const report = `
var f = document.querySelector('iframe'), out = [];
var parse = function (s) { return s.match(/[\d.]+/g).map(Number); };
var lum = function (c) { var v = c.slice(0, 3).map(function (x) { x /= 255; return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4); }); return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
f.onload = function () {
  var d = f.contentDocument, w = f.contentWindow, many = function (s) { return Array.prototype.slice.call(d.querySelectorAll(s)); };
  out.push('h1 ' + many('h1').length, 'main ' + many('main').length, 'lang ' + d.documentElement.lang, 'scrolls ' + (d.documentElement.scrollWidth > w.innerWidth));
  out.push('unlabelled ' + many('input:not([type=hidden]), select, textarea').filter(function (e) { return !e.labels.length; }).length);
  out.push('skip ' + (d.querySelector(d.querySelector('.skip').getAttribute('href')) !== null), 'style ' + (w.getComputedStyle(d.querySelector('.brand')).fontWeight === '700'));
  var ids = many('[id]').map(function (e) { return e.id; }); out.push('twice ' + (ids.length - new Set(ids).size));
  out.push('small ' + many('button, nav[aria-label=Pages] a').filter(function (e) { return e.getBoundingClientRect().height < 24; }).length);
  var behind = function (e) { for (; e; e = e.parentElement) { var c = parse(w.getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
  var worst = 99, where = '', walk = d.createTreeWalker(d.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    var e = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || e.tagName === 'SCRIPT' || e.tagName === 'STYLE' || e.closest('.unseen, .skip')) continue;
    var x = lum(parse(w.getComputedStyle(e).color)), y = lum(behind(e)), k = (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    if (k < worst) { worst = k; where = e.outerHTML.slice(0, 80).replace(/[<>"]/g, ' '); }
  }
  out.push('readable ' + (worst >= 4.5) + ' ' + worst.toFixed(2) + ' ' + (worst < 4.5 ? where : ''));
  out.push('dark ' + w.matchMedia('(prefers-color-scheme: dark)').matches);
  document.body.setAttribute('data-report', out.join('; ') + ';');
};`

// TestBrowser opens the pages in headless Chromium, on a desk and on a telephone, light and dark.
func TestBrowser(t *testing.T) {
	chromium := findChromium()
	if chromium == "" {
		t.Skip("no Chromium here; install Debian's package chromium to run this test")
	}
	s := start(t)
	pages := map[string]string{"home": "/", "search": "/search?q=what+did+Okafor+say+last+week", "voices": "/voices", "timeline": "/timeline?q=Ada+Okafor",
		"who": "/who?key=person:ada-okafor", "article": "/article/1", "add": "/add", "error": "/article/99"}
	for name, page := range pages {
		for _, c := range []struct {
			how, width string
			flags      []string
			want       []string
		}{
			{"desktop", "1200", nil, []string{"dark false;"}},
			{"phone, dark", "390", []string{"--blink-settings=preferredColorScheme=0"}, []string{"dark true;"}},
		} {
			t.Run(name+", "+c.how, func(t *testing.T) {
				got := s.browse(t, chromium, page, c.width, c.flags...)
				want := append(c.want, "h1 1;", "main 1;", "lang en;", "scrolls false;", "unlabelled 0;", "skip true;", "style true;", "twice 0;", "small 0;", "readable true")
				for _, w := range want {
					if !strings.Contains(got, w) {
						t.Errorf("no %q in %s", w, got)
					}
				}
			})
		}
	}
	// With DESK_SHOTS, pictures of the pages are left in that folder, to be looked at.
	if folder := os.Getenv("DESK_SHOTS"); folder != "" {
		for name, page := range pages {
			s.shoot(t, chromium, page, "1200", filepath.Join(folder, name+".png"))
			s.shoot(t, chromium, page, "390", filepath.Join(folder, name+"-phone-dark.png"), "--blink-settings=preferredColorScheme=0")
		}
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

// browse returns the report on a page in a frame of a width.
func (s *server) browse(t *testing.T, chromium, page, width string, flags ...string) string {
	t.Helper()
	dom := s.chromium(t, chromium, page, width, append(flags, "--virtual-time-budget=3000", "--dump-dom")...)
	_, got, _ := strings.Cut(dom, `data-report="`)
	got, _, _ = strings.Cut(got, `"`)
	return got
}

func (s *server) shoot(t *testing.T, chromium, page, width, file string, flags ...string) {
	t.Helper()
	s.chromium(t, chromium, page, width, append(flags, "--hide-scrollbars", "--window-size="+width+",900", "--screenshot="+file)...)
}

func (s *server) chromium(t *testing.T, chromium, page, width string, flags ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 60*time.Second)
	defer cancel()
	address := s.URL + "/test/frame?" + url.Values{"page": {page}, "width": {width}}.Encode()
	flags = append(flags, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--disable-quic", "--no-first-run", "--user-data-dir="+t.TempDir(), address)
	out, err := exec.CommandContext(ctx, chromium, flags...).Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	return string(out)
}
