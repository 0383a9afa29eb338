package readable

import "testing"

func TestTime(t *testing.T) {
	for value, want := range map[string][2]string{
		"2022-02-10":             {"10. Februar 2022", "10 février 2022"},
		"2022-02":                {"Februar 2022", "février 2022"},
		"2022":                   {"2022", "2022"},
		"199":                    {"1990er Jahre", "les années 1990"},
		"18":                     {"19. Jahrhundert", "19e siècle"},
		"20":                     {"21. Jahrhundert", "21e siècle"},
		"10":                     {"11. Jahrhundert", "11e siècle"},
		"2022-W06":               {"6. Woche 2022", "semaine 6 de 2022"},
		"2022-Q1":                {"1. Quartal 2022", "trimestre 1 de 2022"},
		"2022-SU":                {"Sommer 2022", "été 2022"},
		"2022-02-09TEV":          {"Abend des 9. Februar 2022", "soir du 9 février 2022"},
		"2022-02-10T14:05":       {"10. Februar 2022, 14:05 Uhr", "10 février 2022, 14:05"},
		"2022-02-10T14:05:30Z":   {"10. Februar 2022, 14:05 Uhr UTC", "10 février 2022, 14:05 UTC"},
		"2022-02-10T14:05-05:00": {"10. Februar 2022, 14:05 Uhr -05:00", "10 février 2022, 14:05 -05:00"},
		"PT2H":                   {"2 Stunden", "2 heures"},
		"P1M":                    {"1 Monat", "1 mois"},
		"PT1M":                   {"1 Minute", "1 minute"},
		"PXY":                    {"einige Jahre", "quelques ans"},
		"PRESENT_REF":            {"jetzt", "maintenant"},
		"XXXX-WXX-4":             {"", ""},
		"2022-13-10":             {"", ""},
		"P2Y6M":                  {"", ""},
		"":                       {"", ""},
	} {
		for i, lang := range Languages() {
			if got := Time(value, lang); got != want[i] {
				t.Errorf("%s in %s: %q, want %q", value, lang, got, want[i])
			}
		}
	}
	if got := Time("2022-02-10", "xx"); got != "" {
		t.Errorf("in no language: %q", got)
	}
}
