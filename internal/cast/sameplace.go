package cast

import "strings"

// placeForms returns for each place the usual form of its name: “U.S.” and
// “America” are the United States, “the North” is the North Korea of a text that has one.
func placeForms(g *grammar, e *entityNames) []string {
	keys := make([]string, len(e.forms))
	longer := make(map[string]string) // “north” → the only place of the text whose name begins so
	for i, form := range e.forms {
		keys[i] = usualPlace(form)
		for _, side := range []string{"north", "south"} {
			if strings.HasPrefix(keys[i], side+" ") {
				noteLonger(longer, side, keys[i])
			}
		}
	}
	for i, key := range keys {
		if long := longer[key]; long != "" {
			keys[i] = long
		}
	}
	return keys
}

// usualPlace returns the usual name of a place that has several.
func usualPlace(form string) string {
	switch form {
	case "us", "usa", "america", "united states of america", "united states":
		return "united states"
	case "uk", "britain", "great britain", "united kingdom":
		return "united kingdom"
	case "uae", "emirates":
		return "united arab emirates"
	case "drc", "dr congo", "democratic republic of congo", "democratic republic of the congo":
		return "democratic republic of the congo"
	case "nyc", "new york city":
		return "new york city"
	case "la", "los angeles":
		return "los angeles"
	case "dc", "washington dc", "washington":
		return "washington"
	case "dprk", "democratic people's republic of korea", "democratic peoples republic of korea":
		return "north korea"
	case "republic of korea", "rok":
		return "south korea"
	case "burma":
		return "myanmar"
	case "holland":
		return "netherlands"
	case "czech republic":
		return "czechia"
	case "ivory coast":
		return "cote d'ivoire"
	case "gitmo", "guantanamo":
		return "guantanamo bay"
	case "prc", "people's republic of china", "peoples republic of china", "mainland china":
		return "china"
	case "ussr":
		return "soviet union"
	case "gulf":
		return "persian gulf"
	case "capitol":
		return "us capitol"
	}
	for _, title := range []string{"state of ", "islamic republic of ", "bolivarian republic of ", "kingdom of "} {
		if rest, ok := strings.CutPrefix(form, title); ok && (rest == "israel" || rest == "iran" || rest == "venezuela" || rest == "saudi arabia" || rest == "palestine") {
			return rest
		}
	}
	switch form {
	case "syrian arab republic":
		return "syria"
	case "russian federation":
		return "russia"
	case "crimean peninsula":
		return "crimea"
	case "gaza strip", "golan heights", "sinai peninsula", "mediterranean sea":
		first, _, _ := strings.Cut(form, " ")
		return first
	}
	return form
}
