package timex

// A quantity is how many units a duration has.
type quantity struct {
	n     int
	half  bool   // and a half
	tenth string // digits after the decimal point: "5" of 2.5
	vague bool   // “several”, “a few”: nobody knows
}

// quantityAt reads a number in digits or words at atom i: “24”, “1,500”, “2 1/2”,
// “twenty-four”, “a hundred and ten”, “half a”, “a couple of”, “several”. A plain article is
// one. It returns the atom after it, i when there is no number.
func (p *timeParser) quantityAt(i int) (quantity, int) {
	for _, read := range [...]func(*timeParser, int) (quantity, int){
		(*timeParser).halfOf, (*timeParser).digitsAt, (*timeParser).wordsAt, (*timeParser).vagueAt,
	} {
		if q, j := read(p, i); j > i {
			return q, j
		}
	}
	if p.is(i, articleWord) {
		return quantity{n: 1}, i + 1
	}
	return quantity{}, i
}

// halfOf reads “half a”, “half an”, “a half” and “half” before a hyphen: “half-hour”.
func (p *timeParser) halfOf(i int) (quantity, int) {
	j := i
	if p.is(j, articleWord) {
		j++
	}
	if !p.is(j, halfWord) {
		return quantity{}, i
	}
	if p.is(j+1, articleWord) && j == i {
		return quantity{half: true}, j + 2
	}
	return quantity{half: true}, j + 1
}

// digitsAt reads “24”, “1,500”, “2.5”, “2 1/2”, “2½”.
func (p *timeParser) digitsAt(i int) (quantity, int) {
	if p.kind(i) != '0' || p.at(i).num < 0 {
		return quantity{}, i
	}
	q := quantity{n: p.at(i).num}
	j := i + 1
	for p.kind(j) == ',' && !p.at(j).spaced && p.kind(j+1) == '0' && !p.at(j+1).spaced &&
		p.at(j+1).span.Len() == 3 && q.n < 1e6 {
		q.n = q.n*1000 + p.at(j+1).num
		j += 2
	}
	switch {
	case p.kind(j) == '.' && !p.at(j).spaced && p.kind(j+1) == '0' && !p.at(j+1).spaced:
		q.tenth = p.text(j + 1)
		if q.tenth == "5" {
			q.half, q.tenth = true, ""
		}
		j += 2
	case p.kind(j) == 'h':
		q.half = true
		j++
	case p.fraction(j):
		q.half = true
		j += 3
	}
	if s, ok := p.as(j, scaleWord); ok && s.n > 100 {
		return quantity{vague: true}, j + 1 // 66 million years
	}
	q.vague = q.n > largestNumber
	return q, j
}

// fraction reports whether “1/2” begins at atom i.
func (p *timeParser) fraction(i int) bool {
	return p.kind(i) == '0' && p.at(i).num == 1 && p.kind(i+1) == '/' && p.kind(i+2) == '0' &&
		p.at(i+2).num == 2 && !p.at(i+1).spaced && !p.at(i+2).spaced
}

// largestNumber is the largest number in words that is read. It times 1000 overflows no int of 32 bits.
const largestNumber = 2_000_000

// longestNumber is the number of atoms that a number in words may have.
const longestNumber = 12

// wordsAt reads a cardinal number in words: “seven”, “twenty-four”, “a hundred and ten”.
func (p *timeParser) wordsAt(i int) (quantity, int) {
	total, group, j := 0, 0, i
	if p.is(i, articleWord) && p.is(i+1, scaleWord) {
		group, j = 1, i+1
	}
	seen := false
	for j < i+longestNumber {
		k := p.joint(j)
		if k == j && seen && p.textIs(j, "and") && p.is(j-1, scaleWord) && p.is(j+1, numberWord) {
			k = j + 1
		}
		if s, ok := p.as(k, numberWord); ok {
			if seen && !(p.is(j-1, scaleWord) || group%10 == 0 && group%100 >= 20 && s.n < 10 || k > j && p.textIs(j, "and")) {
				break
			}
			group += s.n
		} else if s, ok := p.as(k, scaleWord); ok && (seen || group > 0) {
			if s.n == 100 {
				group *= 100
			} else if group > largestNumber/s.n {
				return quantity{vague: true}, k + 1 // sixty-six million years
			} else {
				total += group * s.n
				group = 0
			}
		} else {
			break
		}
		if total > largestNumber || group > largestNumber {
			return quantity{}, i // hundred hundred hundred
		}
		seen = true
		j = k + 1
	}
	if !seen {
		return quantity{}, i
	}
	q := quantity{n: total + group}
	if p.textIs(j, "and") && p.is(j+1, articleWord) && p.is(j+2, halfWord) && p.is(j+3, unitWord) {
		q.half = true // two and a half years
		j += 3
	}
	return q, j
}

// vagueAt reads “several”, “a few”, “a couple of”, “dozens of”, “a number of”.
func (p *timeParser) vagueAt(i int) (quantity, int) {
	j := i
	if p.is(j, articleWord) {
		j++
	}
	number := j > i && (p.textIs(j, "number") || p.textIs(j, "handful"))
	if !p.is(j, vagueWord) && !number {
		return quantity{}, i
	}
	q := quantity{vague: true}
	if p.textIs(j, "couple") {
		q = quantity{n: 2}
	}
	j++
	for p.is(j, scaleWord) && j < i+longestNumber {
		j++ // several hundred years
	}
	if p.textIs(j, "of") {
		j++
		for p.is(j, scaleWord) && j < i+longestNumber {
			j++
		}
	}
	return q, j
}

// ordinalAt reads “third”, “twenty-first”, “3rd”, “21st”.
func (p *timeParser) ordinalAt(i int) (n, end int) {
	if s, ok := p.as(i, ordinalWord); ok {
		return s.n, i + 1
	}
	if p.kind(i) == '0' && p.at(i).num > 0 && p.ordinalEnd(i+1) {
		return p.at(i).num, i + 2
	}
	if s, ok := p.as(i, numberWord); ok && s.n >= 20 {
		if o, ok := p.as(p.joint(i+1), ordinalWord); ok && o.n < 10 {
			return s.n + o.n, p.joint(i+1) + 1
		}
	}
	return 0, i
}

// ordinalEnd reports whether atom i is the ending of “1st”, “2nd”, “3rd” or “10th”.
func (p *timeParser) ordinalEnd(i int) bool {
	return !p.at(i).spaced && (p.textIs(i, "st") || p.textIs(i, "nd") || p.textIs(i, "rd") || p.textIs(i, "th"))
}

// yearInWords reads “nineteen ninety-six”, “twenty twenty-two”, “two thousand eight”.
func (p *timeParser) yearInWords(i int) (year, end int) {
	s, ok := p.as(i, numberWord)
	if !ok {
		return 0, i
	}
	if s.n == 2 && p.textIs(i+1, "thousand") {
		j := i + 2
		if p.textIs(j, "and") && p.is(j+1, numberWord) {
			j++
		}
		if q, k := p.wordsAt(j); k > j && q.n < 100 && !q.half {
			return 2000 + q.n, k
		}
		return 2000, i + 2
	}
	if s.n < 15 || s.n > 20 {
		return 0, i
	}
	q, k := p.wordsAt(i + 1)
	if k == i+1 || q.n < 10 || q.n > 99 || q.half {
		return 0, i
	}
	return s.n*100 + q.n, k
}
