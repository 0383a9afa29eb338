package main

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/ebc17271/lede"
)

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
	s := httptest.NewServer(handler(1000))
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
	s := httptest.NewServer(handler(1000))
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
	s := httptest.NewServer(handler(1000))
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

func TestStops(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- serve(ctx, "localhost:0", 1000) }()
	cancel()
	select {
	case err := <-done:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(15 * time.Second):
		t.Error("it does not stop")
	}
}
