package page_test

import (
	"strings"
	"testing"

	"github.com/ebc17271/lede/page"
)

// Whatever stands in an article shows as text: in a name, a quote, a cue, a headline, and in the attributes
// that tell the script whose words are whose.
func TestEscaped(t *testing.T) {
	const text = `Mayor <script>alert(1)</script> speaks

“It was "safe"><img src=x onerror=alert(2)>,” Jane "onclick=alert(3) Doe said on Monday. ‘</title></style><script>alert(4)</script>’ Ada O'Kafor said.

Tom Pell' autofocus onfocus='alert(5) said he would not leave.`
	got := write(t, text, page.Options{})
	body := got[:strings.LastIndex(got, "<script>")] // the page's own script is the last
	for _, bad := range []string{"<script>alert", "<img", "</title></style>", `"onclick=`, `' autofocus onfocus='`} {
		if strings.Contains(body, bad) {
			i := strings.Index(body, bad)
			t.Errorf("%s stands in the page: …%s…", bad, body[max(0, i-60):min(len(body), i+80)])
		}
	}
	for _, want := range []string{"&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(2)&gt;"} {
		if !strings.Contains(body, want) {
			t.Errorf("%s does not show as text", want)
		}
	}
}
