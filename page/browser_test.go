package page_test

import (
	"bytes"
	"context"
	"fmt"
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
func write(t *testing.T, text string, o page.Options) string {
	t.Helper()
	a, err := lede.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := page.Write(&b, a, o); err != nil {
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
	if n := len(write(t, readSeed(t), page.Options{})); n > 100_000 {
		t.Errorf("the page has %d bytes", n)
	}
}

// report is the script of a reader that notes in out what it sees.
const report = `<script>
var out = [], one = function (s) { return document.querySelector(s); }, many = function (s) { return Array.prototype.slice.call(document.querySelectorAll(s)); };
window.onerror = function (m) { out.push('error: ' + m); };
%s
document.body.setAttribute('data-report', out.join('; '));
</script></body>`

// clicks is what a reader does: it lights up a speaker, and follows links from the lists to the text and back.
const clicks = `
var lit = function () { return many('article .on').length; };
var b = one('button');
out.push('before ' + lit());
b.click(); out.push('speaker ' + (lit() > 3) + ' ' + b.getAttribute('aria-pressed') + ' ' + (many('aside li.on').length > 1));
b.click(); out.push('again ' + lit());
b.click(); document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' })); out.push('escape ' + lit() + ' ' + b.getAttribute('aria-pressed'));
one('#lede-s3 a').click(); out.push('to the text ' + location.hash + ' ' + one(':target').textContent.slice(0, 11));
one('a.ref[href="#lede-s3"]').click(); out.push('and back ' + location.hash + ' ' + (one(':target') === one('#lede-s3')));
one('article a.m').click(); out.push('to a person ' + one(':target').tagName + ' ' + (one(':target').closest('section').getAttribute('aria-labelledby')));
out.push('broken ' + many('a[href^="#"]').filter(function (a) { return !document.getElementById(a.getAttribute('href').slice(1)); }).length);
var ids = many('[id]').map(function (e) { return e.id; }); out.push('twice ' + (ids.length - new Set(ids).size));
`

// landmarks is what who hears the page is told of it, and whether what is wider than the window has to be scrolled.
const landmarks = `
out.push(many('header, nav, main, article, aside').map(function (e) { return e.tagName + (e.hasAttribute('aria-label') ? '+' : ''); }).join(' '));
out.push('h1 ' + many('h1').length + ' h2 ' + (many('section').length === many('section > h2').length) + ' lang ' + document.documentElement.lang);
out.push('scrolls ' + (document.documentElement.scrollWidth > window.innerWidth));
`

// contrasts looks at every text of the page for its contrast with what stands behind it.
const contrasts = `
var parse = function (s) { return s.match(/[\d.]+/g).map(Number); };
var lum = function (c) { var v = c.slice(0, 3).map(function (x) { x /= 255; return x <= 0.04045 ? x / 12.92 : Math.pow((x + 0.055) / 1.055, 2.4); }); return 0.2126 * v[0] + 0.7152 * v[1] + 0.0722 * v[2]; };
var behind = function (e) { for (; e; e = e.parentElement) { var c = parse(getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
var worst = 99, texts = 0, where = '';
var walk = document.createTreeWalker(one('.lede'), NodeFilter.SHOW_TEXT);
while (walk.nextNode()) {
  var e = walk.currentNode.parentElement;
  if (!walk.currentNode.data.trim() || e.tagName === 'SCRIPT') continue;
  for (var p = e, opacity = 1; p; p = p.parentElement) opacity *= getComputedStyle(p).opacity;
  var x = lum(parse(getComputedStyle(e).color)), y = lum(behind(e)), k = opacity < 1 ? 0 : (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
  texts++;
  if (k < worst) { worst = k; where = e.outerHTML.slice(0, 80).replace(/[<>"]/g, ' '); }
}
out.push('readable ' + (worst >= 4.5 && texts > 100) + ' dark ' + matchMedia('(prefers-color-scheme: dark)').matches + ' worst ' + worst.toFixed(2) + ' ' + where);
`

// TestBrowser opens the page in headless Chromium, and uses it.
func TestBrowser(t *testing.T) {
	chromium := findChromium()
	if chromium == "" {
		t.Skip("no Chromium here; install Debian's package chromium to run this test")
	}
	seed := write(t, readSeed(t), page.Options{AllEvents: true})
	dark := "--blink-settings=preferredColorScheme=0"
	for _, c := range []struct {
		name, page, script string
		flags, want        []string
	}{
		{"clicks", seed, clicks, nil, []string{"before 0;", "speaker true true true;", "again 0;", "escape 0 false;", "to the text #lede-q3 It was like;",
			"and back #lede-s3 true;", "to a person LI lede-people;", "broken 0;", "twice 0"}},
		{"landmarks", seed, landmarks, nil, []string{"HEADER NAV+ MAIN ARTICLE+ ASIDE+;", "h1 1 h2 true lang en;", "scrolls false"}},
		{"telephone", phone(seed), landmarks, nil, []string{"scrolls false"}},
		{"light", seed, contrasts, nil, []string{"readable true dark false"}},
		{"dark", seed, contrasts, []string{dark}, []string{"readable true dark true"}},
		{"colours of one's own", write(t, readSeed(t), page.Options{Colours: []string{"#ffff00", "#00ffff", "#000000"}}), contrasts, nil, []string{"readable true dark false"}},
		{"German", write(t, readSeed(t), page.Options{Language: "de"}), landmarks, nil, []string{"lang de;"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := open(t, chromium, c.page, c.script, c.flags...)
			if t.Log(got); strings.Contains(got, "error") {
				t.Error("a script failed")
			}
			for _, want := range c.want {
				if !strings.Contains(got, want) {
					t.Errorf("no %q", want)
				}
			}
		})
	}
}

// phone holds the width of the page to that of a telephone. Headless Chromium has no window as narrow, but a frame can be.
func phone(page string) string {
	return strings.Replace(page, `<body>`, `<body><script>
if (window === top) addEventListener('DOMContentLoaded', function () {
  var f = document.createElement('iframe'); f.style.cssText = 'width:390px;height:800px'; f.srcdoc = document.documentElement.outerHTML.replace(/<script/g, '<script data-inner');
  document.body.innerHTML = ''; document.body.appendChild(f);
  f.onload = function () { var d = f.contentDocument.documentElement; document.body.setAttribute('data-report', 'scrolls ' + (d.scrollWidth > 390)); };
});
</script>`, 1)
}

// open opens a page, runs a script in it, and returns its report.
func open(t *testing.T, chromium, page, script string, flags ...string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "page.html")
	i := strings.LastIndex(page, "</body>")
	if err := os.WriteFile(name, []byte(page[:i]+fmt.Sprintf(report, script)), 0o666); err != nil {
		t.Fatal(err)
	}
	dom := dumpDOM(t, chromium, name, flags...)
	_, got, _ := strings.Cut(dom, `data-report="`)
	got, _, _ = strings.Cut(got, `"`)
	return got
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
func dumpDOM(t *testing.T, chromium, file string, flags ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 60*time.Second)
	defer cancel()
	flags = append(flags, "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
		"--disable-sync", "--disable-quic", "--no-first-run", "--user-data-dir="+t.TempDir(), "--virtual-time-budget=3000", "--dump-dom", "file://"+file)
	out, err := exec.CommandContext(ctx, chromium, flags...).Output()
	if err != nil {
		t.Fatalf("chromium: %v", err)
	}
	return string(out)
}
