package page

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/ebc17271/lede/internal/poll"
)

// languageSample is how many bytes of the text tell its language.
const languageSample = 1 << 12

// The commonest words of the languages that are told apart by them. A word of two
// languages counts for both.
var commonWords = [...]struct{ tag, words string }{
	{"en", " a the of and to in is was for on that with as at by he it from his an be are has have had said will not this but were they who she her their which you we i what would been about after new over up out more than its or if all can how why when no do us says your my "},
	{"de", " der die das und ist nicht ein eine einen einem zu mit von den dem des im auf für sich auch es an als wie bei nach er sie wir ich hat sind war werden wird aus dass noch nur über vor zum zur oder aber "},
	{"fr", " le la les des et est une un du que qui dans pour pas sur au aux ce cette il elle ne se avec par plus sont été ou mais nous vous je son sa ses leur d'un d'une c'est n'est qu'il selon être "},
	{"es", " el la los las de que y en un una por con para del se no su es al lo como más pero sus fue ha este esta son entre cuando muy sin sobre también "},
	{"it", " il lo la gli le di che e è in un una per con del della dei delle non si sono da al alla nel nella come più ma anche ha su questo questa ed "},
	{"pt", " o a os as de que e em um uma por com para do da dos das não se no na nos nas ao é foi mais como mas seu sua são está também "},
	{"nl", " de het een en van in is dat op te zijn met voor niet aan er om ook als bij maar uit door naar heeft worden werd ze hij wij nog over deze dit "},
	{"sv", " och att det som en på är av för med den till inte har om ett han var jag från vi så kan men ska sig hade också efter nu när hon "},
	{"da", " og at det som en på er af for med den til ikke har om et han var jeg fra vi så kan men skal sig havde også efter nu når hun blev "},
	{"pl", " i w na z się nie że do jest to o jak po od za przez ale tym dla są był był jego tego czy która który być oraz "},
	{"tr", " ve bir bu da de için ile olarak daha çok olan en gibi kadar sonra ama ne o var ise dedi "},
	{"id", " yang dan di untuk dengan ini itu dari dalam tidak pada akan ada juga oleh ke karena kata mereka telah sudah adalah bisa atau saat tersebut "},
	{"cs", " a se v na je že s z do i o k ve pro za by ale jako po jsou který která které bude byl byla jsem podle také od při už jeho "},
	{"ro", " a și de la în cu pe nu să este care din că mai au fost pentru o un al ale se sunt va ca după sau dar prin fi spus "},
	{"hu", " a az és hogy nem is egy volt azt de meg már csak még ez el van mint után között ki kell akkor szerint pedig vagy lesz "},
	{"fi", " ja on ei että se hän oli ovat myös mutta kun kuin tai mukaan jo sen joka ole vain nyt hänen olla sitä voi sanoi ennen "},
	{"vi", " và của là có cho không được trong đã với người một các những này đến từ khi ở tại về sẽ cũng ra vào theo nhiều như "},
	{"no", " og det som en på er av for med den til ikke har om et han var jeg fra vi så kan men skal seg hadde også etter nå når hun ble "},
}

// languagesOf maps a common word to the languages it is common in, one bit each.
var languagesOf = sync.OnceValue(func() map[string]uint32 {
	m := make(map[string]uint32, 512)
	for i, l := range commonWords {
		for w := range strings.FieldsSeq(l.words) {
			m[w] |= 1 << i
		}
	}
	return m
})

// languageOf returns the language of a text: that of its story, not of the menus above it.
func languageOf(p *poll.Poller, text string, blocks []Block) string {
	var sample strings.Builder
	for _, b := range blocks {
		if p.Done() {
			break
		}
		if !b.Kind.Story() {
			continue
		}
		sample.WriteString(head(text[b.Span.Start:b.Span.End], languageSample-sample.Len()))
		if sample.Len() >= languageSample-utf8.UTFMax {
			break
		}
		sample.WriteByte('\n')
	}
	if sample.Len() == 0 {
		return language(head(text, languageSample))
	}
	return language(sample.String())
}

// head returns the first n bytes of s, fewer if that would cut a character.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// language returns the BCP 47 tag of a text: "en"; the tag of another language
// where its script or its commonest words tell it; else "und".
func language(text string) string {
	if tag := scriptLanguage(text); tag != "" {
		return tag
	}
	return wordLanguage(text)
}

// scriptLanguage returns the language of a text that is mostly not in Latin letters,
// "" for one that is.
func scriptLanguage(text string) string {
	latin, other, kana, han, hangul, greek, hebrew, thai, cyrillic, arabic := 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
	for _, r := range text {
		switch {
		case r < 0x80 && !unicode.IsLetter(r):
		case unicode.Is(unicode.Latin, r):
			latin++
		case !unicode.IsLetter(r):
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			kana++
		case unicode.Is(unicode.Han, r):
			han++
		case unicode.Is(unicode.Hangul, r):
			hangul++
		case unicode.Is(unicode.Greek, r):
			greek++
		case unicode.Is(unicode.Hebrew, r):
			hebrew++
		case unicode.Is(unicode.Thai, r):
			thai++
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.Is(unicode.Arabic, r):
			arabic++
		default:
			other++
		}
	}
	// A sign of Chinese is worth two or three letters.
	if 2*(kana+han)+hangul+greek+hebrew+thai+cyrillic+arabic+other <= latin {
		return ""
	}
	most, tag := other, "und"
	for _, l := range []struct {
		n   int
		tag string
	}{{kana * 3, "ja"}, {han, "zh"}, {hangul, "ko"}, {greek, "el"}, {hebrew, "he"}, {thai, "th"}, {cyrillic, lettersLanguage(text, "іїє", "uk", "ыэё", "ru")},
		{arabic, lettersLanguage(text, "پچژگٹڈ", "und", "ةيك", "ar")}} {
		if l.n > most {
			most, tag = l.n, l.tag
		}
	}
	return tag
}

// lettersLanguage returns the first tag whose letters stand in the text, "und" if neither's do. Languages that
// share a script have letters of their own.
func lettersLanguage(text, letters, tag, letters2, tag2 string) string {
	switch {
	case strings.ContainsAny(text, letters):
		return tag
	case strings.ContainsAny(text, letters2):
		return tag2
	}
	return "und"
}

// wordLanguage tells the language of a text in Latin letters by its commonest words.
func wordLanguage(text string) string {
	var hits [len(commonWords)]int
	words, foreign := 0, 0
	languages := languagesOf()
	var room [16]byte
	for field := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' }) {
		words++
		if !isASCII(field) {
			foreign++
		}
		if len(field) > 12 {
			continue
		}
		key := room[:0]
		for _, r := range field {
			key = utf8.AppendRune(key, unicode.ToLower(r))
		}
		for i, m := 0, languages[string(key)]; m != 0; i, m = i+1, m>>1 {
			hits[i] += int(m & 1)
		}
	}
	best := 0
	for i := range hits {
		if hits[i] > hits[best] {
			best = i
		}
	}
	// Names from abroad stand in English too; where many words have foreign letters, more must be English.
	english := hits[0]*14 >= words && (foreign*8 < words || hits[0]*4 >= words)
	switch {
	case words == 0:
		return "und"
	case best == 0 && hits[0] > 0 && (english || words < 20 && (foreign*3 <= words || hits[0] >= 2)):
		return "en"
	case best > 0 && hits[best] >= 3 && hits[best]*8 >= words && hits[best] > hits[0]*3/2:
		return commonWords[best].tag
	case best > 0 && hits[best]*8 >= words && (hits[best] > hits[0]+1 || hits[best] > hits[0] && foreign*20 > words):
		return "und"
	case words < 20 && foreign*3 <= words:
		return "en" // a headline: Example Wins Cup Final
	case english:
		return "en"
	}
	return "und"
}

// isASCII reports whether all of s is ASCII.
func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
