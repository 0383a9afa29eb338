package lede

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"net/url"
	"strconv"
)

// URI returns a name for the article's text that is the same wherever the same
// text is: an “ni” URI with its SHA-256 hash (RFC 6920).
func (a *Article) URI() string {
	sum := sha256.Sum256([]byte(a.Text))
	return "ni:///sha-256;" + base64.RawURLEncoding.EncodeToString(sum[:])
}

// name names the article in what is exported: the address where it was published, if that is given, or else its text.
func (a *Article) name() string {
	if u, err := url.Parse(a.URL); err == nil && u.IsAbs() {
		u.Fragment, u.RawFragment = "", ""
		return u.String()
	}
	return a.URI()
}

// entityFragment names an entity of an article in a URI.
func entityFragment(id EntityID) string { return "#entity=" + strconv.Itoa(int(id)) }

// charFragment names a span of a plain text in a URI (RFC 5147), in characters.
func charFragment(chars Span) string { return fmt.Sprintf("#char=%d,%d", chars.Start, chars.End) }

// names returns the names of all entities of a by their ids. [Article.Name] looks through the lists for one.
func (a *Article) names() map[EntityID]string {
	names := make(map[EntityID]string, len(a.People)+len(a.Organizations)+len(a.Places))
	for _, list := range [][]Entity{a.Places, a.Organizations} {
		for i := range list {
			names[list[i].ID] = list[i].Name
		}
	}
	for i := range a.People {
		names[a.People[i].ID] = a.People[i].Name
	}
	delete(names, 0)
	return names
}
