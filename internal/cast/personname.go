package cast

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A personName is the name of one person, taken apart and folded: lower case,
// no accents, no full stops.
type personName struct {
	words      []string // “José Ángel van der Berg Jr.”: jose angel van der berg
	surname    int      // where the surname begins in words, its particles included
	nick       string   // “William ‘Bill’ Hart”: bill
	generation string   // jr
}

// readPersonName takes a name apart.
func readPersonName(text string) personName {
	var n personName
	for field := range strings.FieldsSeq(strings.ToLower(text)) {
		word := foldName(field)
		switch {
		case word == "":
		case quotedWord(field):
			n.nick = word
		case len(n.words) > 0 && nameSuffix(word):
			n.generation = cmp.Or(generationOf(word), n.generation)
		default:
			if n.words == nil {
				n.words = make([]string, 0, strings.Count(text, " ")+1)
			}
			n.words = append(n.words, word)
		}
	}
	n.surname = max(len(n.words)-1, 0)
	for n.surname > 1 && nameParticle(n.words[n.surname-1]) {
		n.surname--
	}
	return n
}

// key is the word that a short form of the name repeats: the last word of
// “Ursula von der Leyen”, without the article of “al-Masri”.
func (n personName) key() string {
	if len(n.words) == 0 {
		return ""
	}
	return bareSurname(n.words[len(n.words)-1])
}

// given is the first given name, "" if there is none.
func (n personName) given() string {
	if n.surname == 0 {
		return ""
	}
	return n.words[0]
}

// full reports whether the name has more than a surname.
func (n personName) full() bool { return n.surname > 0 }

// compact is the name without spaces, hyphens and apostrophes: “Kim Jong Un” and
// “Kim Jong-un” are alike.
func (n personName) compact() string {
	return compactLetters(strings.Join(n.words, ""))
}

// whole is the compact name with the generation: “Gordon Hale Jr.” is not “Gordon Hale Sr.”
func (n personName) whole() string { return n.compact() + " " + n.generation }

func compactLetters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// agrees reports whether two full names can name one person: “Joseph R. Hale”
// and “Joe Hale”, “Sergey Lapin” and “Sergei Lapin”.
func (n personName) agrees(o personName) bool {
	if a, b := n.generation, o.generation; a != "" && b != "" && a != b {
		return false
	}
	if n.compact() == o.compact() {
		return true
	}
	if len(n.words) == 2 && len(o.words) == 2 && n.words[0] == o.words[1] && n.words[1] == o.words[0] {
		return true // “Tanaka Haru” as at home, “Haru Tanaka” as abroad
	}
	if within(n.words, o.words) || within(o.words, n.words) {
		return true
	}
	same := n.key() == o.key()
	if !same && !misspelt(n.key(), o.key()) {
		return false
	}
	return n.givenAgrees(o, same) && middlesAgree(n.middles(), o.middles())
}

// givenAgrees compares first given names, one letter loosely if the surnames are the same.
func (n personName) givenAgrees(o personName, loose bool) bool {
	a, b := n.given(), o.given()
	if a == b || a == o.nick && a != "" || b == n.nick && b != "" {
		return true
	}
	if !loose {
		return false
	}
	return initialOf(a, b) || initialOf(b, a) || sameHypocorism(a, b) || misspelt(a, b) && !sexesDiffer(a, b)
}

// middles are the names between the first and the surname.
func (n personName) middles() []string {
	if n.surname < 2 {
		return nil
	}
	return n.words[1:n.surname]
}

// middlesAgree reports whether two lists of middle names do not gainsay each other:
// “George H. W. Marsh” is not “George W. Marsh”.
func middlesAgree(a, b []string) bool {
	if len(a) == 0 || len(b) == 0 {
		return true
	}
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && !initialOf(a[i], b[i]) && !initialOf(b[i], a[i]) && !misspelt(a[i], b[i]) {
			return false
		}
	}
	return true
}

// initialOf reports whether a is the first letter of b, or the first letters of
// a double name: “j” and “jk” of “joanne”.
func initialOf(a, b string) bool {
	return a != "" && len(a) <= 2 && b != "" && a[0] == b[0]
}

// within reports whether short, of two words or more, keeps some of the words of
// long in their order and its first or last: “Lucía Vargas” of “Lucía Vargas Peña”.
func within(short, long []string) bool {
	if len(short) < 2 || len(short) >= len(long) {
		return false
	}
	if short[0] != long[0] && short[len(short)-1] != long[len(long)-1] {
		return false
	}
	i := 0
	for _, w := range long {
		if i < len(short) && short[i] == w && (len(w) > 1 || i == 0) {
			i++
		}
	}
	return i == len(short) // “George W. Marsh” is not short for “George H. W. Marsh”
}

// misspelt reports whether a and b, of five letters or more, differ by one letter
// or by one way of writing a foreign sound: “Lukashenka”, “Lukashenko”; long ones by
// their vowels and doubled letters: “Hochtmann”, “Hauchtman”.
func misspelt(a, b string) bool {
	if a == b {
		return true
	}
	if len(a) < 5 || len(b) < 5 || a[0] != b[0] {
		return false
	}
	return oneEdit(a, b) || romanized(a) == romanized(b) || len(consonants(a)) >= 5 && consonants(a) == consonants(b)
}

// consonants returns a name without vowels and doubled letters.
func consonants(s string) string {
	var b strings.Builder
	last := rune(0)
	for _, r := range romanized(s) {
		if r != last && !strings.ContainsRune("aiu", r) {
			b.WriteRune(r)
		}
		last = r
	}
	return b.String()
}

// romanized writes a name as if every newspaper used the same table for Cyrillic
// and Arabic letters.
func romanized(s string) string {
	return romanizer.Replace(s)
}

var romanizer = strings.NewReplacer(
	"iy", "i", "yy", "i", "ij", "i", "ey", "ii", "ay", "ai", "oy", "ui", "uy", "ui", "y", "i",
	"ks", "x", "kh", "h", "ph", "f", "dzh", "j", "zh", "j", "ou", "u", "oo", "u", "ee", "i",
	"ss", "s", "mm", "m", "nn", "n", "tt", "t", "ll", "l", "dd", "d", "ff", "f", "q", "k", "v", "w", "e", "i", "o", "u",
)

// oneEdit reports whether one letter put in, left out, changed or swapped with
// its neighbour turns a into b.
func oneEdit(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if i == len(a) || a[i+1:] == b[i+1:] {
		return true
	}
	return a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

// foldName folds a word of a name: lower case, no accents, no full stops, straight
// apostrophes, no marks around it.
func foldName(word string) string {
	ascii, folded := true, true
	for i := 0; i < len(word) && ascii; i++ {
		ascii = word[i] < utf8.RuneSelf
		folded = folded && 'a' <= word[i] && word[i] <= 'z'
	}
	if ascii && folded {
		return word
	}
	if !ascii {
		word = norm.NFD.String(word)
	}
	word = strings.Map(foldRune, word)
	return strings.Trim(word, "'-")
}

func foldRune(r rune) rune {
	switch {
	case r == '’' || r == '‘' || r == '`' || r == 'ʼ':
		return '\''
	case r == '-' || r == '\'':
		return r
	case r == '‐' || r == '‑' || r == '–':
		return '-'
	case unicode.IsLetter(r) || unicode.IsDigit(r):
		return unicode.ToLower(r)
	}
	return -1
}

// quotedWord reports whether a word stands between marks: “Bill”, (Bill).
func quotedWord(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(`"'“‘(`, first) && strings.ContainsRune(`"'”’)`, last)
}

// bareSurname takes the article off an Arabic or Irish surname.
func bareSurname(s string) string {
	for _, article := range []string{"al-", "el-", "ul-", "as-", "ar-", "an-", "at-", "ad-"} {
		if len(s) > len(article)+2 && strings.HasPrefix(s, article) {
			return s[len(article):]
		}
	}
	return s
}

// nameSuffix reports whether a word stands behind a name without being part of it.
func nameSuffix(w string) bool {
	switch w {
	case "jr", "sr", "junior", "snr", "jnr", "i", "ii", "iii", "iv", "phd", "md", "esq", "qc", "kc", "mp", "mep", "msp", "obe", "mbe", "cbe", "kbe":
		return true
	}
	return false
}

// nameParticle reports whether a word belongs to the surname after it.
func nameParticle(w string) bool {
	switch w {
	case "van", "von", "der", "den", "de", "del", "della", "di", "da", "das", "dos", "du", "la", "le", "lo", "el", "al", "bin", "ibn", "bint",
		"ben", "ter", "ten", "st", "mac", "af", "av", "y", "zu", "zur", "abu", "abd", "san", "ul", "wa":
		return true
	}
	return false
}

// hypocorisms are given names that stand for each other; the first of a line is
// what the others are short for.
var hypocorisms = []string{
	"william bill billy will willie willy liam", "robert bob bobby rob robbie bert", "richard dick rick ricky rich richie",
	"james jim jimmy jamie", "john jack johnny jon", "jonathan jon jonny jonty", "joseph joe joey", "edward ed eddie ted teddy ned",
	"theodore ted teddy theo", "thomas tom tommy", "charles charlie chuck chas", "henry harry hank hal", "harold harry hal",
	"michael mike mick mickey micky", "christopher chris topher kit", "christine chris chrissy tina", "christina chris tina",
	"anthony tony ant", "antonio tony", "daniel dan danny", "david dave davy", "donald don donny", "douglas doug", "andrew andy drew",
	"alexander alex al sasha sandy", "alexandra alex sandra sasha", "alexandria alex", "alan al", "albert al bert bertie", "alfred alf alfie fred",
	"benjamin ben benny bibi", "samuel sam sammy", "samantha sam", "matthew matt matty", "nicholas nick nicky nico", "nicola nicky", "patrick pat paddy",
	"patricia pat patty trish tricia", "peter pete", "philip phil", "phillip phil", "stephen steve", "steven steve", "timothy tim", "gregory greg", "gerald gerry jerry",
	"jeremy jerry", "jeffrey jeff", "geoffrey geoff", "kenneth ken kenny", "lawrence larry", "laurence larry", "leonard len lenny leo", "leonardo leo", "nathan nate",
	"nathaniel nate nathan", "raymond ray", "ronald ron ronnie", "walter walt", "zachary zach zack", "vincent vince vinnie", "francis frank", "franklin frank",
	"frederick fred freddie", "gabriel gabe", "joshua josh", "jacob jake", "victor vic", "victoria vicky tori", "elizabeth liz lizzie beth betty eliza libby betsy",
	"katherine kate kathy katie kitty", "catherine cathy kate katie", "kathleen kathy", "kathryn kathy kate", "margaret maggie meg peggy", "rebecca becky", "susan sue susie",
	"deborah deb debbie", "barbara barb", "jennifer jen jenny", "jessica jess", "judith judy", "pamela pam", "abigail abby", "amanda mandy", "cynthia cindy",
	"dorothy dot", "eleanor ellie nell", "isabella bella", "jacqueline jackie", "stephanie steph", "theresa terry tess", "terence terry", "valerie val", "madeleine maddie",
	"maximilian max", "maxwell max", "bernard bernie", "bradley brad", "clifford cliff", "desmond des", "dominic dom", "eugene gene", "gordon gord", "herbert herb", "ignatius iggy",
	"randolph randy", "randall randy", "rudolph rudy", "russell russ", "sidney sid", "stanley stan", "stuart stu", "wesley wes", "vladimir vova volodya", "mikhail misha",
	"dmitry dima", "ekaterina katya", "tatiana tanya", "aleksandr sasha", "mohammed mo", "mohamed mo", "ruth ruthie", "marjorie marge", "melissa mel", "melvin mel", "mitchell mitch", "curtis curt",
	"calvin cal", "arthur art artie", "martin marty", "frances fran", "louis lou", "louise lou", "luis lucho", "josephine josie jo", "joanna jo", "joanne jo", "norman norm", "oliver ollie",
	"edwin ed", "edmund ed", "edgar ed", "oscar ozzie", "ignacio nacho", "francisco paco pancho", "jose pepe", "guadalupe lupe", "enrique kike",
}

// sameHypocorism reports whether one given name is short for the other: “Bill”, “William”.
func sameHypocorism(a, b string) bool {
	if len(a) < 2 || len(b) < 2 || a == b {
		return false
	}
	if len(a) > 2 && len(b) > len(a)+1 && strings.HasPrefix(b, a) || len(b) > 2 && len(a) > len(b)+1 && strings.HasPrefix(a, b) {
		return !sexesDiffer(a, b)
	}
	for _, line := range hypocorisms {
		if hasWord(line, a) && hasWord(line, b) {
			return true
		}
	}
	return false
}

// hasWord reports whether a line of words with blanks between them has the word w.
func hasWord(line, w string) bool {
	for from := 0; ; {
		i := strings.Index(line[from:], w)
		if i < 0 {
			return false
		}
		from += i
		end := from + len(w)
		if (from == 0 || line[from-1] == ' ') && (end == len(line) || line[end] == ' ') {
			return true
		}
		from++
	}
}
