package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

// usual are limits that no test here meets but for the length.
var usual = limits{bytes: 1000, reading: time.Minute, headers: time.Minute, body: time.Minute, atOnce: 4, bodies: 64}

const story = "“It was not safe,” Jane Doe said on Monday."

func post(t *testing.T, s *httptest.Server, path, contentType, body string) (int, string) {
	t.Helper()
	r, err := http.Post(s.URL+path, contentType, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	if err != nil {
		t.Fatal(err)
	}
	return r.StatusCode, string(b)
}

func TestJSON(t *testing.T) {
	s := httptest.NewServer(handler(usual))
	defer s.Close()
	status, body := post(t, s, "/?published=2024-05-16", "text/plain", story)
	var a lede.Article
	if err := json.Unmarshal([]byte(body), &a); err != nil || status != 200 {
		t.Fatal(status, err)
	}
	if a.Text != story || a.Published.Value != "2024-05-16" {
		t.Errorf("got %+v", a)
	}
}

func TestRefused(t *testing.T) {
	s := httptest.NewServer(handler(usual))
	defer s.Close()
	for _, tt := range []struct {
		path, body string
		want       int
	}{
		{"/", strings.Repeat("a", 1001), 413},
		{"/", strings.Repeat("a", 10000), 413},
		{"/", "\xff", 400},
		{"/?published=soon", story, 400},
		{"/nothing", story, 404},
	} {
		if status, body := post(t, s, tt.path, "text/plain", tt.body); status != tt.want {
			t.Errorf("%s %.20q: %d, want %d: %s", tt.path, tt.body, status, tt.want, body)
		}
	}
}

func TestPage(t *testing.T) {
	s := httptest.NewServer(handler(usual))
	defer s.Close()
	status, body := post(t, s, "/page", "application/x-www-form-urlencoded", url.Values{"text": {story + "<script>"}}.Encode())
	if status != 200 || !strings.Contains(body, "It was not safe") || strings.Contains(body, story+"<script>") {
		t.Errorf("%d %s", status, body)
	}
	r, err := http.Get(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if b, _ := io.ReadAll(r.Body); !strings.Contains(string(b), "<textarea") {
		t.Errorf("no form: %s", b)
	}
}

// TestBad sends what no client should; none of it is the service's fault.
func TestBad(t *testing.T) {
	s := httptest.NewServer(handler(usual))
	defer s.Close()
	const form = "application/x-www-form-urlencoded"
	for _, tt := range []struct {
		path, contentType, body string
		want                    int
	}{
		{"/page", form, "text=%zz", 400},
		{"/page", form, "text=a;b", 400},
		{"/page", form, "published=2024-05-16", 400},
		{"/page", "text/;plain", "text=a", 415},
		{"/page", "", "text=a", 415},
		{"/page", "multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\na\r\n--x--\r\n", 415},
		{"/?published=a;b", "text/plain", story, 400},
		{"/?published=%zz", "text/plain", story, 400},
		{"/", ";;", story, 200},
	} {
		if status, body := post(t, s, tt.path, tt.contentType, tt.body); status != tt.want {
			t.Errorf("%s %q %q: %d, want %d: %s", tt.path, tt.contentType, tt.body, status, tt.want, body)
		}
	}
	if got := send1(t, s.Listener.Addr().String(), "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"); !strings.Contains(got, " 400 ") {
		t.Errorf("a bad chunk: %q", got)
	}
}

// send1 sends a request as it stands and returns the first line of the answer.
func send1(t *testing.T, addr, request string) string {
	t.Helper()
	c, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(30 * time.Second))
	if _, err := io.WriteString(c, request); err != nil {
		return err.Error()
	}
	line, err := bufio.NewReader(c).ReadString('\n')
	if err != nil {
		return err.Error()
	}
	return line
}

// start starts the service on loopback, and returns its address and what waits for its end.
func start(t *testing.T, l limits) (addr string, stop func() error) {
	t.Helper()
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- serve(ctx, listener, l) }()
	return listener.Addr().String(), func() error {
		cancel()
		return <-done
	}
}

// TestSlow holds hundreds of connections open that send their headers or bodies slowly, or nothing: others are served meanwhile, and
// the slow ones are closed.
func TestSlow(t *testing.T) {
	l := usual
	l.headers, l.body, l.bodies = time.Second, 2*time.Second, 1000
	addr, stop := start(t, l)
	var open []net.Conn
	for i := range 800 {
		c, err := net.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		io.WriteString(c, []string{"", "POST / HT", "POST / HTTP/1.1\r\nHost: x\r\n", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 900\r\n\r\nThe "}[i%4])
		open = append(open, c)
	}
	r, err := http.Post("http://"+addr, "text/plain", strings.NewReader(story))
	if err != nil || r.StatusCode != 200 {
		t.Fatalf("others are not served: %v %v", r, err)
	}
	r.Body.Close()
	for i, c := range open {
		_ = c.SetReadDeadline(time.Now().Add(20 * time.Second))
		if _, err := io.Copy(io.Discard, c); err != nil && errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatalf("connection %d is still open", i)
		}
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// TestBusy sends more long articles than may be read and wait: some are turned away, and all get an answer.
func TestBusy(t *testing.T) {
	l := usual
	l.bytes, l.atOnce = 1<<16, 1
	addr, stop := start(t, l)
	counts := make(map[int]int)
	var mu sync.Mutex
	var wg sync.WaitGroup
	for range 12 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			r, err := http.Post("http://"+addr, "text/plain", strings.NewReader(strings.Repeat(story+"\n\n", 1000)))
			if err != nil {
				t.Error(err)
				return
			}
			io.Copy(io.Discard, r.Body)
			r.Body.Close()
			mu.Lock()
			counts[r.StatusCode]++
			mu.Unlock()
		}()
	}
	wg.Wait()
	if counts[200] < 3 || counts[503] == 0 || counts[200]+counts[503] != 12 {
		t.Errorf("statuses %v, want some 200 and some 503", counts)
	}
	if err := stop(); err != nil {
		t.Error(err)
	}
}

// TestLeaves holds that the reading ends when its time is over, when its client leaves, and when the service stops.
func TestLeaves(t *testing.T) {
	l := usual
	l.bytes, l.atOnce, l.reading = 8<<20, 1, 300*time.Millisecond
	addr, stop := start(t, l)
	long := strings.Repeat(story+"\n\n", l.bytes/(len(story)+2)) // half a minute
	began := time.Now()
	if r, err := http.Post("http://"+addr, "text/plain", strings.NewReader(long)); err != nil || r.StatusCode != 503 {
		t.Errorf("out of time: %v %v", r, err)
	}
	if err := stop(); err != nil || time.Since(began) > 10*time.Second {
		t.Errorf("stopped after %v: %v", time.Since(began), err)
	}
	l.reading = time.Minute
	addr, stop = start(t, l)
	ctx, leave := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer leave()
	r, err := http.NewRequestWithContext(ctx, "POST", "http://"+addr, strings.NewReader(long))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := http.DefaultClient.Do(r); err == nil {
		t.Error("the client did not leave")
	}
	if got, err := http.Post("http://"+addr, "text/plain", strings.NewReader(story)); err != nil || got.StatusCode != 200 {
		t.Errorf("after a client left: %v %v", got, err)
	}
	if err := stop(); err != nil || time.Since(began) > 20*time.Second {
		t.Errorf("stopped after %v: %v", time.Since(began), err)
	}
}

func TestStops(t *testing.T) {
	_, stop := start(t, usual)
	if err := stop(); err != nil {
		t.Error(err)
	}
}
