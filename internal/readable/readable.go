// Package readable writes times as a reader would in other languages than English, which lede.When.String has: 2022-02-10 is “10. Februar 2022”.
package readable

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// A language is what stands in the sentences that dates are written in.
type language struct {
	months                     [12]string
	day                        string // of day, month, year
	clock                      string // of the day and the hour
	part                       string // of the part and the day
	week, quarter, half        string // of number and year
	decade, century            string
	parts, seasons, references map[string]string
	units                      map[byte][2]string // one and more
	some                       string             // of a unit: an unknown number of them
	ordinal                    func(n int) string
}

// Languages are those that times can be written in.
func Languages() []string { return []string{"de", "fr"} }

var languages = map[string]*language{
	"de": {
		months: [12]string{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"},
		day:    "%d. %s %s", clock: "%s, %s Uhr", part: "%[2]s des %[1]s", week: "%d. Woche %s", quarter: "%d. Quartal %s", half: "%d. Halbjahr %s",
		decade: "%d0er Jahre", century: "%s Jahrhundert",
		parts:      map[string]string{"MO": "Morgen", "AF": "Nachmittag", "EV": "Abend", "NI": "Nacht", "DT": "Tag"},
		seasons:    map[string]string{"SP": "Frühling", "SU": "Sommer", "FA": "Herbst", "WI": "Winter"},
		references: map[string]string{"PAST_REF": "früher", "PRESENT_REF": "jetzt", "FUTURE_REF": "künftig"},
		units: map[byte][2]string{'Y': {"Jahr", "Jahre"}, 'M': {"Monat", "Monate"}, 'W': {"Woche", "Wochen"}, 'D': {"Tag", "Tage"},
			'h': {"Stunde", "Stunden"}, 'm': {"Minute", "Minuten"}, 's': {"Sekunde", "Sekunden"}},
		some: "einige %s", ordinal: func(n int) string { return fmt.Sprintf("%d.", n) },
	},
	"fr": {
		months: [12]string{"janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"},
		day:    "%d %s %s", clock: "%s, %s", part: "%[2]s du %[1]s", week: "semaine %d de %s", quarter: "trimestre %d de %s", half: "semestre %d de %s",
		decade: "les années %d0", century: "%s siècle",
		parts:      map[string]string{"MO": "matin", "AF": "après-midi", "EV": "soir", "NI": "nuit", "DT": "jour"},
		seasons:    map[string]string{"SP": "printemps", "SU": "été", "FA": "automne", "WI": "hiver"},
		references: map[string]string{"PAST_REF": "autrefois", "PRESENT_REF": "maintenant", "FUTURE_REF": "à l’avenir"},
		units: map[byte][2]string{'Y': {"an", "ans"}, 'M': {"mois", "mois"}, 'W': {"semaine", "semaines"}, 'D': {"jour", "jours"},
			'h': {"heure", "heures"}, 'm': {"minute", "minutes"}, 's': {"seconde", "secondes"}},
		some: "quelques %s", ordinal: func(n int) string { return fmt.Sprintf("%de", n) },
	},
}

// Time returns the TIMEX3 value of a date, a time or a duration in words of a language. It is "" where the language is none of
// [Languages], and for a value that no words are known for, such as that of a set or of a day without a year.
func Time(value, lang string) string {
	l := languages[lang]
	if l == nil {
		return ""
	}
	if s := l.references[value]; s != "" {
		return s
	}
	if strings.HasPrefix(value, "P") {
		return l.duration(value)
	}
	day, clock, _ := strings.Cut(value, "T")
	s := l.date(day)
	if s == "" || clock == "" {
		return s
	}
	if part := l.parts[clock]; part != "" {
		return fmt.Sprintf(l.part, s, part)
	}
	if m := clockForm.FindStringSubmatch(clock); m != nil {
		hour := m[1]
		if len(hour) == 2 {
			hour += ":00"
		}
		s = fmt.Sprintf(l.clock, s, hour)
		if m[2] == "Z" {
			m[2] = "UTC"
		}
		return strings.TrimSpace(s + " " + m[2])
	}
	return ""
}

var (
	clockForm  = regexp.MustCompile(`^(\d\d(?::\d\d)?)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$`)
	dayForm    = regexp.MustCompile(`^(\d{4})-(\d\d)(?:-(\d\d))?$`)
	stretch    = regexp.MustCompile(`^(\d{4})-([WQH])(\d{1,2})$`)
	seasonForm = regexp.MustCompile(`^(\d{4})-(SP|SU|FA|WI)$`)
	yearsForm  = regexp.MustCompile(`^\d{2,4}$`)
	lengthForm = regexp.MustCompile(`^P(T?)(\d+(?:\.\d+)?|X)([YMWDHS])$`)
)

// date returns a day, or what is coarser.
func (l *language) date(value string) string {
	if m := dayForm.FindStringSubmatch(value); m != nil {
		month, _ := strconv.Atoi(m[2])
		if month < 1 || month > 12 {
			return ""
		}
		if m[3] == "" {
			return l.months[month-1] + " " + m[1]
		}
		day, _ := strconv.Atoi(m[3])
		return fmt.Sprintf(l.day, day, l.months[month-1], m[1])
	}
	if m := stretch.FindStringSubmatch(value); m != nil {
		n, _ := strconv.Atoi(m[3])
		return fmt.Sprintf(map[string]string{"W": l.week, "Q": l.quarter, "H": l.half}[m[2]], n, m[1])
	}
	if m := seasonForm.FindStringSubmatch(value); m != nil {
		return l.seasons[m[2]] + " " + m[1]
	}
	if !yearsForm.MatchString(value) {
		return ""
	}
	n, _ := strconv.Atoi(value)
	switch len(value) {
	case 4:
		return value
	case 3:
		return fmt.Sprintf(l.decade, n)
	}
	return fmt.Sprintf(l.century, l.ordinal(n+1))
}

// duration returns the value of a duration that has one unit.
func (l *language) duration(value string) string {
	m := lengthForm.FindStringSubmatch(value)
	if m == nil {
		return ""
	}
	unit := m[3][0]
	if m[1] == "T" {
		unit += 'a' - 'A'
	}
	words, ok := l.units[unit]
	switch {
	case !ok:
		return ""
	case m[2] == "X":
		return fmt.Sprintf(l.some, words[1])
	case m[2] == "1":
		return "1 " + words[0]
	}
	return m[2] + " " + words[1]
}
