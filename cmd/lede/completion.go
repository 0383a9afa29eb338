package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/ebc17271/lede/page"
)

// choices are the values of flags that have a few.
func choices() map[string][]string {
	return map[string][]string{"table": tableNames(), "only": parts, "offsets": {"bytes", "utf16", "runes"}, "lang": page.Languages()}
}

// completion prints a script that completes the flags and their values in a shell.
func completion(args []string, stdout, stderr io.Writer) int {
	scripts := map[string]func() string{"bash": bashScript, "zsh": zshScript, "fish": fishScript}
	if len(args) != 1 || scripts[args[0]] == nil {
		fmt.Fprintln(stderr, "usage: lede completion bash|zsh|fish\n\n  bash  source <(lede completion bash)\n  zsh   source <(lede completion zsh)\n  fish  lede completion fish | source")
		return 2
	}
	io.WriteString(stdout, scripts[args[0]]())
	return 0
}

func eachFlag(f func(*flag.Flag)) { newFlags(&options{}).VisitAll(f) }

func bashScript() string {
	var flags []string
	cases := ""
	eachFlag(func(f *flag.Flag) {
		flags = append(flags, "-"+f.Name)
		if c := choices()[f.Name]; c != nil {
			cases += fmt.Sprintf("    -%s) COMPREPLY=($(compgen -W %q -- \"$word\")); return ;;\n", f.Name, strings.Join(c, " "))
		}
	})
	return fmt.Sprintf(`_lede() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
  case $before in
%s    help) [ "$COMP_CWORD" = 2 ] && COMPREPLY=($(compgen -W %q -- "$word")) && return ;;
    completion) [ "$COMP_CWORD" = 2 ] && COMPREPLY=($(compgen -W "bash zsh fish" -- "$word")) && return ;;
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W %q -- "$word")) ;;
    *) COMPREPLY=($(compgen -f -- "$word")) ;;
  esac
}
complete -o filenames -F _lede lede
`, cases, strings.Join(topics(), " "), strings.Join(flags, " "))
}

// quoted returns s as one word of a shell.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

func zshScript() string {
	s := "#compdef lede\n_lede() {\n  _arguments \\\n"
	eachFlag(func(f *flag.Flag) {
		what, use := flag.UnquoteUsage(f)
		use = strings.NewReplacer("[", "(", "]", ")", ":", ",").Replace(use)
		value := ""
		if what != "" {
			value = ":" + what + ":_files"
			if c := choices()[f.Name]; c != nil {
				value = ":" + what + ":(" + strings.Join(c, " ") + ")"
			}
		}
		s += "    " + quoted("-"+f.Name+"["+use+"]"+value) + " \\\n"
	})
	return s + "    '*:file:_files'\n}\ncompdef _lede lede\n"
}

func fishScript() string {
	s := ""
	eachFlag(func(f *flag.Flag) {
		what, use := flag.UnquoteUsage(f)
		s += "complete -c lede -o " + f.Name + " -d " + quoted(use)
		if c := choices()[f.Name]; c != nil {
			s += " -x -a " + quoted(strings.Join(c, " "))
		} else if what != "" {
			s += " -r"
		}
		s += "\n"
	})
	return s
}
