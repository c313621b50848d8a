#compdef dossier

autoload -U is-at-least

_dossier() {
    typeset -A opt_args
    typeset -a _arguments_options
    local ret=1

    if is-at-least 5.2; then
        _arguments_options=(-s -S -C)
    else
        _arguments_options=(-s -C)
    fi

    local context curcontext="$curcontext" state line
    _arguments "${_arguments_options[@]}" : \
'-h[Print help]' \
'--help[Print help]' \
'-V[Print version]' \
'--version[Print version]' \
":: :_dossier_commands" \
"*::: :->dossier" \
&& ret=0
    case $state in
    (dossier)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:dossier-command-$line[1]:"
        case $line[1] in
            (lint)
_arguments "${_arguments_options[@]}" : \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'*--format=[How findings are shown, and where\: \`text\`, or \`json=findings.json\` for a file; may be given several times]:FORMAT[=FILE]:_default' \
'*-A+[Turn a rule off]:RULE:_default' \
'*--allow=[Turn a rule off]:RULE:_default' \
'*-W+[Let a rule warn]:RULE:_default' \
'*--warn=[Let a rule warn]:RULE:_default' \
'*-D+[Let a rule stop the run]:RULE:_default' \
'*--deny=[Let a rule stop the run]:RULE:_default' \
'--max-warnings=[Fail when there are more warnings than this]:N:_default' \
'--color=[When to colour the output]:WHEN:((auto\:"On a terminal, unless \`NO_COLOR\` says no"
always\:""
never\:""))' \
'--show-waived[Show waived findings too, with the reason they stand]' \
'--statistics[Print how often each rule spoke instead of the findings]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
'*::paths -- Show only what concerns these files or folders; the whole dataset is read all the same:_files' \
&& ret=0
;;
(explain)
_arguments "${_arguments_options[@]}" : \
'-h[Print help]' \
'--help[Print help]' \
'-V[Print version]' \
'--version[Print version]' \
'::rule -- A rule, by code or name; without one, all rules are listed:_default' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'--out=[Where to write]:DIR:_files' \
'*-A+[Turn a rule off]:RULE:_default' \
'*--allow=[Turn a rule off]:RULE:_default' \
'*-W+[Let a rule warn]:RULE:_default' \
'*--warn=[Let a rule warn]:RULE:_default' \
'*-D+[Let a rule stop the run]:RULE:_default' \
'*--deny=[Let a rule stop the run]:RULE:_default' \
'--color=[When to colour the findings]:WHEN:((auto\:"On a terminal, unless \`NO_COLOR\` says no"
always\:""
never\:""))' \
'--draft[Export in spite of errors; every page says that it is a draft]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
'*::formats -- What to write; everything if nothing is named:((csv\:"Tables, with a Data Package that describes them"
pdf\:"The overview brief"))' \
&& ret=0
;;
(schema)
_arguments "${_arguments_options[@]}" : \
'-h[Print help]' \
'--help[Print help]' \
'-V[Print version]' \
'--version[Print version]' \
'::kind -- The kind\: `arrangement`, `source`, …; without one, the kinds are listed:_default' \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
":: :_dossier__subcmd__help_commands" \
"*::: :->help" \
&& ret=0

    case $state in
    (help)
        words=($line[1] "${words[@]}")
        (( CURRENT += 1 ))
        curcontext="${curcontext%:*:*}:dossier-help-command-$line[1]:"
        case $line[1] in
            (lint)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(explain)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(schema)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(help)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
        esac
    ;;
esac
;;
        esac
    ;;
esac
}

(( $+functions[_dossier_commands] )) ||
_dossier_commands() {
    local commands; commands=(
'lint:Check the dataset\: missing sources, inconsistent figures, stale dates' \
'explain:Explain a rule\: what it checks, why, and what to write instead' \
'export:Lint, then write briefs and tables' \
'schema:Print the JSON Schema of a kind of record' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'dossier commands' commands "$@"
}
(( $+functions[_dossier__subcmd__explain_commands] )) ||
_dossier__subcmd__explain_commands() {
    local commands; commands=()
    _describe -t commands 'dossier explain commands' commands "$@"
}
(( $+functions[_dossier__subcmd__export_commands] )) ||
_dossier__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'dossier export commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help_commands] )) ||
_dossier__subcmd__help_commands() {
    local commands; commands=(
'lint:Check the dataset\: missing sources, inconsistent figures, stale dates' \
'explain:Explain a rule\: what it checks, why, and what to write instead' \
'export:Lint, then write briefs and tables' \
'schema:Print the JSON Schema of a kind of record' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'dossier help commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__explain_commands] )) ||
_dossier__subcmd__help__subcmd__explain_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help explain commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__export_commands] )) ||
_dossier__subcmd__help__subcmd__export_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help export commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__help_commands] )) ||
_dossier__subcmd__help__subcmd__help_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help help commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__lint_commands] )) ||
_dossier__subcmd__help__subcmd__lint_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help lint commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__schema_commands] )) ||
_dossier__subcmd__help__subcmd__schema_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help schema commands' commands "$@"
}
(( $+functions[_dossier__subcmd__lint_commands] )) ||
_dossier__subcmd__lint_commands() {
    local commands; commands=()
    _describe -t commands 'dossier lint commands' commands "$@"
}
(( $+functions[_dossier__subcmd__schema_commands] )) ||
_dossier__subcmd__schema_commands() {
    local commands; commands=()
    _describe -t commands 'dossier schema commands' commands "$@"
}

if [ "$funcstack[1]" = "_dossier" ]; then
    _dossier "$@"
else
    compdef _dossier dossier
fi
