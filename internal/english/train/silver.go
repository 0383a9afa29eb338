package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/ebc17271/lede/internal/english/conllu"
)

// newsTexts reads the raw texts of the unlabelled news, by id.
func (c *config) newsTexts() (map[string]string, error) {
	texts := map[string]string{}
	err := c.lines("news.jsonl.gz", func(line string) error {
		var article struct{ ID, Text string }
		if err := json.Unmarshal([]byte(line), &article); err != nil {
			return err
		}
		texts[article.ID] = article.Text
		return nil
	})
	return texts, err
}

// lines calls f for each line of a compressed file.
func (c *config) lines(name string, f func(string) error) error {
	file, err := os.Open(filepath.Join(c.data, name))
	if err != nil {
		return err
	}
	defer file.Close()
	zip, err := gzip.NewReader(file)
	if err != nil {
		return err
	}
	lines := bufio.NewScanner(zip)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		if err := f(lines.Text()); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return lines.Err()
}

// A silverSentence is a sentence with the tree of a program, in the relations of ClearNLP.
type silverSentence struct {
	words  []conllu.Word
	starts []int    // of the words in the article
	names  [][2]int // persons' names: first and last word
}

// silver reads the trees made by a program: of every step-th article, from the part-th on.
func (c *config) silver(step, part int) ([]silverSentence, error) {
	texts, err := c.newsTexts()
	if err != nil {
		return nil, err
	}
	persons, err := c.persons()
	if err != nil {
		return nil, err
	}
	var all []silverSentence
	var cur silverSentence
	id, text, end, articles := "", "", 0, 0
	err = c.lines("trees.silver.tsv.gz", func(line string) error {
		switch {
		case line == "":
			if articles%step == part && usable(cur.words) {
				cur.names = personNames(persons[id], cur)
				all = append(all, cur)
			}
			cur = silverSentence{}
			return nil
		case strings.HasPrefix(line, "# "):
			id = line[2:]
			text, end = texts[id], 0
			articles++
			return nil
		}
		w, start, stop, err := silverWord(line, text, end)
		end = stop
		cur.words = append(cur.words, w)
		cur.starts = append(cur.starts, start)
		return err
	})
	return all, err
}

func silverWord(line, text string, end int) (w conllu.Word, start, stop int, err error) {
	f := strings.Split(line, "\t")
	if len(f) != 5 {
		return w, 0, 0, fmt.Errorf("%d columns", len(f))
	}
	start, err = strconv.Atoi(f[0])
	if err != nil {
		return w, 0, 0, err
	}
	stop, err = strconv.Atoi(f[1])
	if err != nil || start > stop || stop > len(text) {
		return w, 0, 0, fmt.Errorf("bad range %s-%s", f[0], f[1])
	}
	head, err := strconv.Atoi(f[3])
	w = conllu.Word{Form: text[start:stop], Tag: f[2], Rel: f[4], Head: head - 1, Spaced: start > end}
	return w, start, stop, err
}

// usable refuses sentences that are none: too short or long, broken by white
// space, or cut off. Without a verb they should be as short as captions and bylines are.
func usable(words []conllu.Word) bool {
	for _, w := range words {
		if w.Tag == "_SP" || w.Tag == "XX" || w.Head >= len(words) {
			return false
		}
	}
	if hasVerb(words) {
		return 4 <= len(words) && len(words) <= 90
	}
	return 2 <= len(words) && len(words) <= 15
}

func hasVerb(words []conllu.Word) bool {
	return slices.ContainsFunc(words, func(w conllu.Word) bool { return w.Tag[0] == 'V' || w.Tag == "MD" })
}

// persons reads the names of persons that another program found: pairs of offsets by article.
func (c *config) persons() (map[string][][2]int, error) {
	persons := map[string][][2]int{}
	err := c.lines("names/silver.corenlp.tsv.gz", func(line string) error {
		f := strings.Split(line, "\t")
		for _, span := range f[1:] {
			var start, end int
			if !strings.HasSuffix(span, ",PERSON") {
				continue
			}
			if _, err := fmt.Sscanf(span, "%d,%d,", &start, &end); err != nil {
				return err
			}
			persons[f[0]] = append(persons[f[0]], [2]int{start, end})
		}
		return nil
	})
	return persons, err
}

// personNames returns the words of the names in a sentence.
func personNames(spans [][2]int, s silverSentence) (names [][2]int) {
	if len(s.words) == 0 {
		return nil
	}
	for _, span := range spans {
		if span[0] < s.starts[0] || span[0] > s.starts[len(s.starts)-1] {
			continue
		}
		first, last := -1, -1
		for i, start := range s.starts {
			if start == span[0] {
				first = i
			}
			if start+len(s.words[i].Form) == span[1] {
				last = i
			}
		}
		if first >= 0 && last > first {
			names = append(names, [2]int{first, last})
		}
	}
	return names
}
