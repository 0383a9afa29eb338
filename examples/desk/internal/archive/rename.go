package archive

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"slices"
	"strings"

	"github.com/ebc17271/lede/directory"
)

// atOnce is how many keys are changed in one transaction, so that articles that come in between do not wait long.
const atOnce = 2000

// rename writes new keys, and what is told of everybody whom they touch.
func (a *Archive) rename(ctx context.Context, changes []change) error {
	for part := range slices.Chunk(changes, atOnce) {
		err := a.renaming(ctx, func(n *renaming) error { return n.run(part) })
		if err != nil {
			return err
		}
	}
	return nil
}

// describeLeft tells anew of those whose articles were replaced.
func (a *Archive) describeLeft(ctx context.Context) error {
	return a.renaming(ctx, func(n *renaming) error {
		rows, err := n.tx.QueryContext(ctx, "SELECT id FROM who WHERE articles < 0")
		err = all(rows, err, func(rows *sql.Rows) error {
			var id whoID
			err := rows.Scan(&id)
			n.touched[id] = true
			return err
		})
		if err != nil {
			return err
		}
		return n.describeTouched()
	})
}

// renaming runs f in one transaction, and tells the register of it.
func (a *Archive) renaming(ctx context.Context, f func(*renaming) error) error {
	a.writing.Lock()
	defer a.writing.Unlock()
	n := renaming{ctx: ctx, register: &a.register, who: make(map[directory.Key]whoID), keys: make(map[directory.Ref]whoID), touched: make(map[whoID]bool)}
	if err := a.in(ctx, func(tx *sql.Tx) error { n.tx = tx; return f(&n) }); err != nil {
		return err
	}
	n.done()
	return nil
}

// A renaming is one transaction of new keys. The register is told when it is over.
type renaming struct {
	ctx      context.Context
	register *register
	tx       *sql.Tx
	who      map[directory.Key]whoID
	keys     map[directory.Ref]whoID
	gone     []directory.Key
	touched  map[whoID]bool
}

func (n *renaming) run(part []change) error {
	var statements []*sql.Stmt
	for _, q := range []string{
		"UPDATE entity SET who = ? WHERE article = ? AND n = ?",
		"UPDATE quote SET who = ? WHERE article = ? AND speaker = ?",
		"UPDATE participant SET who = ? WHERE article = ? AND entity = ?",
	} {
		s, err := n.tx.PrepareContext(n.ctx, q)
		if err != nil {
			return err
		}
		defer s.Close()
		statements = append(statements, s)
	}
	for _, c := range part {
		if err := n.change(c, statements); err != nil {
			return err
		}
	}
	return n.describeTouched()
}

func (n *renaming) describeTouched() error {
	for id := range n.touched {
		if err := n.describe(id); err != nil {
			return err
		}
	}
	return nil
}

func (n *renaming) change(c change, statements []*sql.Stmt) error {
	article, known := n.register.numbers[c.ref.Article]
	if !known {
		return nil // replaced in the meantime
	}
	id, err := n.number(c.key)
	if err != nil {
		return err
	}
	if old := n.register.keys[c.ref]; old != 0 {
		n.touched[old] = true
	}
	n.touched[id], n.keys[c.ref] = true, id
	for _, s := range statements {
		if _, err := s.ExecContext(n.ctx, int64(id), article, int(c.ref.ID)); err != nil {
			return err
		}
	}
	return nil
}

// number returns the row of a key.
func (n *renaming) number(key directory.Key) (whoID, error) {
	if id := cmp.Or(n.register.who[key], n.who[key]); id != 0 {
		return id, nil
	}
	kind, _, _ := strings.Cut(string(key), ":")
	res, err := n.tx.ExecContext(n.ctx, "INSERT INTO who (key, kind, name) VALUES (?, ?, '')", string(key), kind)
	if err != nil {
		return 0, err
	}
	id, err := res.LastInsertId()
	n.who[key] = whoID(id)
	return whoID(id), err
}

// done tells the register what stands in the tables now.
func (n *renaming) done() {
	for k, id := range n.who {
		n.register.who[k] = id
	}
	for ref, id := range n.keys {
		n.register.keys[ref] = id
	}
	for _, k := range n.gone {
		delete(n.register.who, k)
	}
}

// describe writes what all articles tell of somebody, or takes out whom none has any more.
func (n *renaming) describe(id whoID) error {
	var d description
	rows, err := n.tx.QueryContext(n.ctx, "SELECT article, name, roles, pronouns FROM entity WHERE who = ?", int64(id))
	if err := all(rows, err, d.scan); err != nil {
		return err
	}
	if _, err := n.tx.ExecContext(n.ctx, "DELETE FROM called WHERE who = ?", int64(id)); err != nil {
		return err
	}
	var key directory.Key
	var kind string
	if err := n.tx.QueryRowContext(n.ctx, "SELECT key, kind FROM who WHERE id = ?", int64(id)).Scan(&key, &kind); err != nil {
		return err
	}
	if len(d.articles) == 0 {
		n.gone = append(n.gone, key)
		_, err := n.tx.ExecContext(n.ctx, "DELETE FROM who WHERE id = ?", int64(id))
		return err
	}
	names := d.names.byCount()
	list, err := json.Marshal(names)
	if err != nil {
		return err
	}
	roles := d.roles.byCount()
	if _, err := n.tx.ExecContext(n.ctx, "UPDATE who SET name = ?, names = ?, roles = ?, pronouns = ?, articles = ?, quotes = (SELECT COUNT(*) FROM quote WHERE who = ?) WHERE id = ?",
		d.name(), string(list), strings.Join(roles[:min(len(roles), 3)], "; "), d.pronouns.first(), len(d.articles), int64(id), int64(id)); err != nil {
		return err
	}
	for _, name := range callings(kind, names) {
		if _, err := n.tx.ExecContext(n.ctx, "INSERT OR IGNORE INTO called (name, who) VALUES (?, ?)", name, int64(id)); err != nil {
			return err
		}
	}
	return nil
}

// A description gathers what articles tell of somebody.
type description struct {
	articles               map[int64]bool
	names, roles, pronouns counts
}

func (d *description) scan(rows *sql.Rows) error {
	var article int64
	var name, roles, pronouns string
	if err := rows.Scan(&article, &name, &roles, &pronouns); err != nil {
		return err
	}
	if d.articles == nil {
		d.articles, d.names, d.roles, d.pronouns = make(map[int64]bool), make(counts), make(counts), make(counts)
	}
	d.articles[article] = true
	d.names[name]++
	for role := range strings.SplitSeq(roles, "\n") {
		if role != "" {
			d.roles[role]++
		}
	}
	if pronouns != "" {
		d.pronouns[pronouns]++
	}
	return nil
}

// name returns the form that most articles have as the fullest; a bare surname only where there is nothing else.
func (d *description) name() string {
	full := make(counts)
	for name, n := range d.names {
		if strings.Contains(name, " ") {
			full[name] = n
		}
	}
	if len(full) == 0 {
		full = d.names
	}
	return full.first()
}

// counts are how often each string stands.
type counts map[string]int

// byCount returns the strings, the commonest first.
func (c counts) byCount() []string {
	out := make([]string, 0, len(c))
	for s := range c {
		out = append(out, s)
	}
	slices.SortFunc(out, func(a, b string) int {
		return cmp.Or(c[b]-c[a], len(b)-len(a), strings.Compare(a, b))
	})
	return out
}

func (c counts) first() string {
	if len(c) == 0 {
		return ""
	}
	return c.byCount()[0]
}

// callings returns what a question may call somebody who has these names: each of them, and the surname.
func callings(kind string, names []string) []string {
	var out []string
	for _, name := range names {
		f := Fold(name)
		if f == "" {
			continue
		}
		out = append(out, f)
		if i := strings.LastIndexByte(f, ' '); i >= 0 && kind == "person" {
			out = append(out, f[i+1:])
		}
	}
	return out
}
