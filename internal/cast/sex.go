package cast

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/english"
)

// A sex is 'f', 'm' or 0, which means that it is not known.
type sex = byte

// givenSex returns the sex that a folded given name tells: the one that four in
// five of its bearers have.
func givenSex(name string) sex {
	women, men := givenCounts(name)
	if women+men == 0 {
		if first, _, ok := strings.Cut(name, "-"); ok {
			women, men = givenCounts(first)
		}
	}
	switch {
	case women > 4*men:
		return 'f'
	case men > 4*women:
		return 'm'
	}
	return 0
}

// sexesDiffer reports whether two given names are those of different sexes.
func sexesDiffer(a, b string) bool {
	x, y := givenSex(a), givenSex(b)
	return x != 0 && y != 0 && x != y
}

// givenCounts returns how many women and men bear a folded given name.
func givenCounts(name string) (women, men int) {
	if name == "" || len(name) > 40 {
		return 0, 0
	}
	return english.GivenName(capitalized(name))
}

// capitalized writes a word with a capital.
func capitalized(w string) string {
	first, size := utf8.DecodeRuneInString(w)
	return string(unicode.ToUpper(first)) + w[size:]
}

// upper writes a word in capitals.
func upper(w string) string { return strings.ToUpper(w) }

// honorific reports whether a folded word is an address that tells nothing of an
// office, and the sex it tells.
func honorific(w string) (sex, bool) {
	switch w {
	case "lord", "lady", "mr", "mrs", "ms", "dr", "prof", "sir":
	case "m", "master", "hon":
		return 0, false
	default:
		if _, noun := english.PersonNoun(w); noun {
			return 0, false
		}
	}
	t, ok := english.LookupTitle(w)
	if !ok || t.Kind != "honorific" && t.Kind != "nobility" {
		return 0, false
	}
	return t.Gender, true
}

// titleNoun returns the noun that a shortened title stands for, "" if w is none.
func titleNoun(w string) string {
	switch w {
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gov":
		return "governor"
	case "pres":
		return "president"
	case "gen":
		return "general"
	case "lt", "lieut":
		return "lieutenant"
	case "col":
		return "colonel"
	case "capt", "cpt":
		return "captain"
	case "maj":
		return "major"
	case "sgt":
		return "sergeant"
	case "cpl":
		return "corporal"
	case "pvt", "pte":
		return "private"
	case "adm":
		return "admiral"
	case "cmdr", "cdr":
		return "commander"
	case "prof":
		return "professor"
	case "rev", "revd":
		return "reverend"
	case "fr":
		return "father"
	case "hon":
		return "honourable"
	case "det":
		return "detective"
	case "insp":
		return "inspector"
	case "supt":
		return "superintendent"
	case "amb":
		return "ambassador"
	case "cllr":
		return "councillor"
	case "asst":
		return "assistant"
	case "pm":
		return "minister"
	case "ceo", "cfo", "coo", "cto":
		return "executive"
	}
	return ""
}
