package web

import (
	"compress/flate"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/ebc17271/lede"
	"github.com/ebc17271/lede/examples/desk/internal/archive"
	"github.com/ebc17271/lede/examples/desk/internal/intake"
)

// How much may come in one request: one article as a text, a record or a form, or lines of records.
const (
	mostOne   = 6*archive.MostBytes + 1<<16
	mostLines = 4 << 30
)

// post takes articles from programs: a text (the query tells what is known of it), a JSON record, or lines of records, also gzipped. The
// answer comes when they are on the disk. Lines before a broken connection are kept; whoever sends them again gets "known" for them.
func (d *desk) post(w http.ResponseWriter, r *http.Request) {
	kind, _, _ := mime.ParseMediaType(r.Header.Get("Content-Type")) // "" if it is none
	var answer any
	var err error
	switch kind {
	case "application/json":
		answer, err = d.postOne(w, r, intake.ReadRecord)
	case "application/x-ndjson", "application/jsonl", "application/gzip", "application/x-gzip":
		answer, err = d.postLines(w, r)
	case "text/plain", "application/octet-stream", "application/x-www-form-urlencoded", "":
		// curl --data-binary says it is a form
		answer, err = d.postOne(w, r, func(body []byte) (archive.Incoming, error) { return textOf(r, string(body)) })
	default:
		err = &failure{http.StatusUnsupportedMediaType, fmt.Errorf("articles come as text/plain, application/json, application/x-ndjson or application/gzip, not as %s", kind)}
	}
	d.reader.Wake()
	if err != nil {
		refuse(w, err)
		return
	}
	writeJSON(w, http.StatusOK, answer)
}

func (d *desk) postOne(w http.ResponseWriter, r *http.Request, read func([]byte) (archive.Incoming, error)) (any, error) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, mostOne))
	if err != nil {
		return nil, err
	}
	in, err := read(body)
	if err != nil {
		return nil, &failure{http.StatusBadRequest, err}
	}
	receipts, err := d.archive.Accept(r.Context(), in)
	if err != nil {
		return nil, err
	}
	return receipts[0], nil
}

// textOf is an article that came as a text.
func textOf(r *http.Request, text string) (in archive.Incoming, err error) {
	known := r.URL.Query()
	in = archive.Incoming{Text: text, Given: lede.Given{ID: known.Get("id"), URL: known.Get("url"), Title: known.Get("title"),
		Authors: known["author"], Outlet: known.Get("outlet"), Language: known.Get("language")}}
	if in.Given.Published, err = intake.Published(known.Get("published")); err != nil {
		return in, err
	}
	return in, in.Check()
}

// A Summary tells what became of many lines.
type summary struct {
	Accepted int      `json:"accepted"`
	Known    int      `json:"known"`
	Replaced int      `json:"replaced"`
	Refused  int      `json:"refused"`
	Errors   []string `json:"errors,omitempty"` // the first ones
}

// mostErrors is how many errors of lines are told.
const mostErrors = 20

func (d *desk) postLines(w http.ResponseWriter, r *http.Request) (any, error) {
	var s summary
	err := intake.EachBatch(http.MaxBytesReader(w, r.Body, mostLines), func(list []archive.Incoming) error {
		receipts, err := d.archive.Accept(r.Context(), list...)
		for _, x := range receipts {
			switch x.Status {
			case "accepted":
				s.Accepted++
			case "known":
				s.Known++
			case "replaced":
				s.Replaced++
			}
		}
		d.reader.Wake()
		return err
	}, func(line int, err error) {
		if s.Refused++; len(s.Errors) < mostErrors {
			s.Errors = append(s.Errors, fmt.Sprintf("line %d: %v", line, err))
		}
	})
	if broken(err) {
		err = &failure{http.StatusBadRequest, err}
	}
	return &s, err
}

// broken reports whether an error says that what came is no gzip, or half of one.
func broken(err error) bool {
	var corrupt flate.CorruptInputError
	return errors.Is(err, io.ErrUnexpectedEOF) || errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.As(err, &corrupt)
}

// added takes an article from the form, and leads to it.
func (d *desk) added(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 3*mostOne) // a form's encoding makes a text up to three times as long
	err := r.ParseForm()
	var in archive.Incoming
	if err == nil {
		// A browser sends the lines of a form with CRLF.
		in = archive.Incoming{Text: strings.ReplaceAll(r.PostForm.Get("text"), "\r\n", "\n"),
			Given: lede.Given{Title: r.PostForm.Get("title"), Outlet: r.PostForm.Get("outlet"), URL: r.PostForm.Get("url")}}
		in.Given.Published, err = intake.Published(r.PostForm.Get("published"))
	}
	if err == nil {
		err = in.Check()
	}
	if err != nil {
		status, v := failed(&failure{http.StatusBadRequest, err}, view{Page: "add"})
		d.show(w, status, &v)
		return
	}
	receipts, err := d.archive.Accept(r.Context(), in)
	if err != nil {
		status, v := failed(err, view{Page: "add"})
		d.show(w, status, &v)
		return
	}
	d.reader.Wake()
	http.Redirect(w, r, fmt.Sprintf("/article/%d", receipts[0].ID), http.StatusSeeOther)
}

// status tells how far the desk is.
func (d *desk) status(w http.ResponseWriter, r *http.Request) {
	s, err := d.archive.Status(r.Context())
	if err != nil {
		refuse(w, err)
		return
	}
	w.Header().Set("Cache-Control", "no-store")
	writeJSON(w, http.StatusOK, s)
}

// articleJSON answers with what lede found in an article.
func (d *desk) articleJSON(w http.ResponseWriter, r *http.Request) {
	doc, err := d.document(r)
	switch {
	case err != nil:
		refuse(w, err)
	case doc.Article == nil:
		refuse(w, &failure{http.StatusNotFound, errors.New("not read yet, or it could not be read")})
	default:
		w.Header().Set("Content-Type", "application/json")
		lede.Encoder{}.Encode(w, doc.Article) // it fails only with the connection
	}
}

// refuse answers a program with an error.
func refuse(w http.ResponseWriter, err error) {
	status := http.StatusInternalServerError
	var f *failure
	var tooLong *http.MaxBytesError
	switch {
	case errors.As(err, &tooLong) || errors.Is(err, lede.ErrTooLong):
		status = http.StatusRequestEntityTooLarge
	case errors.As(err, &f):
		status = f.status
	case errors.Is(err, archive.ErrNone):
		status = http.StatusNotFound
	}
	writeJSON(w, status, map[string]string{"error": err.Error()})
}

func writeJSON(w http.ResponseWriter, status int, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(v) // it fails only with the connection
}
