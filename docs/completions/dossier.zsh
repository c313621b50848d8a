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
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
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
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`DOSSIER_TODAY\`, then \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'*--format=[How findings are shown, and where\: \`text\`, or \`json=findings.json\` for a file; may be given several times \[default\: \`github\` where \`GITHUB_ACTIONS\` is true, \`gitlab\` where \`GITLAB_CI\` is, and else \`text\`\]]:FORMAT[=FILE]:((text\:"Excerpts with everything a finding says, for people"
concise\:"A line for each finding"
json\:"One object, as \`schemas/findings.schema.json\` describes it"
jsonl\:"The findings of that object, a line for each"
github\:"Annotations on GitHub, and the summary of the step"
sarif\:"SARIF 2.1.0, for code scanning"
gitlab\:"The code quality report of GitLab"
rdjson\:"The diagnostic format of reviewdog"
junit\:"Failed tests, for servers that know nothing else"
markdown\:"A page, for the summary of a job"))' \
'*-A+[Turn a rule off]:RULE:_default' \
'*--allow=[Turn a rule off]:RULE:_default' \
'*-W+[Let a rule warn]:RULE:_default' \
'*--warn=[Let a rule warn]:RULE:_default' \
'*-D+[Let a rule stop the run]:RULE:_default' \
'*--deny=[Let a rule stop the run]:RULE:_default' \
'(--fix --unsafe-fixes --diff)--since=[Show only findings that touch lines changed since this state parted from a revision, in any of their places, and references that lead nowhere since; what came to the revision later is no change, as in \`git diff REV...\`. The whole dataset is checked]:REV:_default' \
'--baseline=[Leave out the findings that this file knows, and tell which it need not know any more]:FILE:_files' \
'--max-warnings=[Fail when there are more warnings than this]:N:_default' \
'--color=[When to colour the output]:WHEN:((auto\:"On a terminal, unless \`NO_COLOR\` says no"
always\:""
never\:""))' \
'--fix[Put right what can be put right without changing what a record says]' \
'--unsafe-fixes[Make fixes too that may change what a record says; look at each of them afterwards]' \
'--diff[Write nothing\: print what the fixes would change, as a patch]' \
'(--since --diff)--write-baseline[Write all findings that stand to the baseline, in place of what it has]' \
'--show-waived[Show waived findings too, with the reason they stand]' \
'--statistics[Print how often each rule spoke instead of the findings]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
'*::paths -- Show only what concerns these files or folders; the whole dataset is read all the same:_files' \
&& ret=0
;;
(fmt)
_arguments "${_arguments_options[@]}" : \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--check[Write nothing\: list the files that would change, and fail if there are any]' \
'(--check)--diff[Write nothing\: print what would change, as a patch, and fail if anything would]' \
'-h[Print help]' \
'--help[Print help]' \
'-V[Print version]' \
'--version[Print version]' \
'*::paths -- Files or folders of the dataset; without one, all of it:_files' \
&& ret=0
;;
(stale)
_arguments "${_arguments_options[@]}" : \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`DOSSIER_TODAY\`, then \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'--within=[List what falls due within this time too\: \`90d\`, \`12w\`]:TIME:_default' \
'--format=[How it is listed]:FORMAT:((table\:"For people"
json\:"For programs"
ics\:"A calendar, to subscribe to"))' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
&& ret=0
;;
(review)
_arguments "${_arguments_options[@]}" : \
'*--checked=[The sources that were read, by their ids\: several parted by commas, or each with a \`--checked\` of its own]:SOURCE:_default' \
'--by=[Who read them]:NAME:_default' \
'--outcome=[What came of it]:WORD:((created\:"The record was written."
no-change\:"It still stands."
changed\:"It was changed."
unreachable\:"The sources could not be reached."
deferred\:"It was put off."))' \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`DOSSIER_TODAY\`, then \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':id -- The record\: its id, or its kind and id where two kinds have it\: `countries/cri`:_default' \
&& ret=0
;;
(new)
_arguments "${_arguments_options[@]}" : \
'*--set=[A value that is known already; several of a list are parted by commas]:KEY=VALUE:_default' \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`DOSSIER_TODAY\`, then \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'-h[Print help]' \
'--help[Print help]' \
'-V[Print version]' \
'--version[Print version]' \
':kind -- The kind of record:(arrangement programme instrument proceeding facility country actor source)' \
'::id -- Its id; that of an arrangement can be made of its states and the year:_default' \
&& ret=0
;;
(diff)
_arguments "${_arguments_options[@]}" : \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`DOSSIER_TODAY\`, then \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'*--format=[How changes are shown, and where\: \`text\`, \`markdown\`, or \`json=changes.json\` for a file; may be given several times]:FORMAT[=FILE]:((text\:"For people"
markdown\:"For the page of a pull request"
json\:"For programs\: \`schemas/changes.schema.json\` describes it"))' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
':older -- The older state\: a revision of git, or a day such as 2026-05-31 for the last commit before that day ended in UTC:_default' \
'::newer -- The newer state \[default\: the files as they are\]:_default' \
&& ret=0
;;
(explain)
_arguments "${_arguments_options[@]}" : \
'--format=[For people, or for programs]:FORMAT:((text\:"For people"
json\:"For programs"))' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
'::rule -- A rule, by code or name; without one, all rules are listed:_default' \
&& ret=0
;;
(export)
_arguments "${_arguments_options[@]}" : \
'--dataset=[The folder of the records \[default\: found upwards through \`dossier.toml\`\]]:DIR:_files' \
'--today=[The day that counts as today, as 2026-11-23 \[default\: \`DOSSIER_TODAY\`, then \`SOURCE_DATE_EPOCH\`, then the clock\]]:DATE:_default' \
'--out=[Where to write]:DIR:_files' \
'*--country=[Write the brief of a country instead of the overview, by its ISO 3166-1 alpha-3 code\: \`CRI\`; may be given several times, or several codes parted by commas]:CODE:_default' \
'--since=[Tell in the brief what changed since a revision, or since a day such as 2026-05-31]:REV:_default' \
'--language=[The language of briefs and pages; that of \`dossier.toml\` if it is not named, and English if that names none]:LANGUAGE:((en\:"English"
fr\:"French"
es\:"Spanish"))' \
'--permalink=[Link each number to its line in this file viewer, instead of the one \`dossier.toml\` names; \`{revision}\`, \`{path}\` and \`{line}\` are filled in]:ADDRESS:_default' \
'*-A+[Turn a rule off]:RULE:_default' \
'*--allow=[Turn a rule off]:RULE:_default' \
'*-W+[Let a rule warn]:RULE:_default' \
'*--warn=[Let a rule warn]:RULE:_default' \
'*-D+[Let a rule stop the run]:RULE:_default' \
'*--deny=[Let a rule stop the run]:RULE:_default' \
'--color=[When to colour the findings]:WHEN:((auto\:"On a terminal, unless \`NO_COLOR\` says no"
always\:""
never\:""))' \
'--each-country[Write a brief of every country that receives people instead of the overview]' \
'--draft[Export in spite of errors; every page says that it is a draft, whether there are any or not]' \
'-h[Print help (see more with '\''--help'\'')]' \
'--help[Print help (see more with '\''--help'\'')]' \
'-V[Print version]' \
'--version[Print version]' \
'*::formats -- What to write; everything if nothing is named:((csv\:"Tables, with a Data Package that describes them"
json\:"All tables in one file, with its JSON Schema"
ndjson\:"Tables as lines of JSON, one for each row"
parquet\:"Tables with typed columns, for programs that compute"
xlsx\:"All tables as a workbook for a spreadsheet"
csl\:"The sources as CSL-JSON, for programs that keep references"
bibtex\:"The sources as \`BibTeX\`"
pdf\:"The overview brief, or briefs of countries"
html\:"Pages for a browser\: the briefs, and every arrangement and figure to be searched"
md\:"The overview brief, or briefs of countries, as Markdown\: for the summary of a job or a pull request"))' \
&& ret=0
;;
(schema)
_arguments "${_arguments_options[@]}" : \
'-h[Print help]' \
'--help[Print help]' \
'-V[Print version]' \
'--version[Print version]' \
'::kind -- The kind; without one, the kinds are listed:(arrangement programme instrument proceeding facility country actor source metrics populations dossier)' \
&& ret=0
;;
(completions)
_arguments "${_arguments_options[@]}" : \
'-h[Print help]' \
'--help[Print help]' \
'-V[Print version]' \
'--version[Print version]' \
':shell -- The shell:(bash elvish fish powershell zsh)' \
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
(fmt)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(stale)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(review)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(new)
_arguments "${_arguments_options[@]}" : \
&& ret=0
;;
(diff)
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
(completions)
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
'fmt:Write records the one way\: keys in their order, dates as text, comments kept' \
'stale:List what wants to be looked at again\: records by their last review, figures by their day' \
'review:Note that a record was read again, and against which sources' \
'new:Write a new record to be filled in' \
'diff:Tell what two states of the dataset say otherwise\: corrections, transitions, arrivals, updates, disputes' \
'explain:Explain a rule\: what it checks, why, and what to write instead' \
'export:Lint, then write briefs and tables' \
'schema:Print the JSON Schema of a kind of record' \
'completions:Print completions for a shell' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'dossier commands' commands "$@"
}
(( $+functions[_dossier__subcmd__completions_commands] )) ||
_dossier__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'dossier completions commands' commands "$@"
}
(( $+functions[_dossier__subcmd__diff_commands] )) ||
_dossier__subcmd__diff_commands() {
    local commands; commands=()
    _describe -t commands 'dossier diff commands' commands "$@"
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
(( $+functions[_dossier__subcmd__fmt_commands] )) ||
_dossier__subcmd__fmt_commands() {
    local commands; commands=()
    _describe -t commands 'dossier fmt commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help_commands] )) ||
_dossier__subcmd__help_commands() {
    local commands; commands=(
'lint:Check the dataset\: missing sources, inconsistent figures, stale dates' \
'fmt:Write records the one way\: keys in their order, dates as text, comments kept' \
'stale:List what wants to be looked at again\: records by their last review, figures by their day' \
'review:Note that a record was read again, and against which sources' \
'new:Write a new record to be filled in' \
'diff:Tell what two states of the dataset say otherwise\: corrections, transitions, arrivals, updates, disputes' \
'explain:Explain a rule\: what it checks, why, and what to write instead' \
'export:Lint, then write briefs and tables' \
'schema:Print the JSON Schema of a kind of record' \
'completions:Print completions for a shell' \
'help:Print this message or the help of the given subcommand(s)' \
    )
    _describe -t commands 'dossier help commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__completions_commands] )) ||
_dossier__subcmd__help__subcmd__completions_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help completions commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__diff_commands] )) ||
_dossier__subcmd__help__subcmd__diff_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help diff commands' commands "$@"
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
(( $+functions[_dossier__subcmd__help__subcmd__fmt_commands] )) ||
_dossier__subcmd__help__subcmd__fmt_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help fmt commands' commands "$@"
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
(( $+functions[_dossier__subcmd__help__subcmd__new_commands] )) ||
_dossier__subcmd__help__subcmd__new_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help new commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__review_commands] )) ||
_dossier__subcmd__help__subcmd__review_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help review commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__schema_commands] )) ||
_dossier__subcmd__help__subcmd__schema_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help schema commands' commands "$@"
}
(( $+functions[_dossier__subcmd__help__subcmd__stale_commands] )) ||
_dossier__subcmd__help__subcmd__stale_commands() {
    local commands; commands=()
    _describe -t commands 'dossier help stale commands' commands "$@"
}
(( $+functions[_dossier__subcmd__lint_commands] )) ||
_dossier__subcmd__lint_commands() {
    local commands; commands=()
    _describe -t commands 'dossier lint commands' commands "$@"
}
(( $+functions[_dossier__subcmd__new_commands] )) ||
_dossier__subcmd__new_commands() {
    local commands; commands=()
    _describe -t commands 'dossier new commands' commands "$@"
}
(( $+functions[_dossier__subcmd__review_commands] )) ||
_dossier__subcmd__review_commands() {
    local commands; commands=()
    _describe -t commands 'dossier review commands' commands "$@"
}
(( $+functions[_dossier__subcmd__schema_commands] )) ||
_dossier__subcmd__schema_commands() {
    local commands; commands=()
    _describe -t commands 'dossier schema commands' commands "$@"
}
(( $+functions[_dossier__subcmd__stale_commands] )) ||
_dossier__subcmd__stale_commands() {
    local commands; commands=()
    _describe -t commands 'dossier stale commands' commands "$@"
}

if [ "$funcstack[1]" = "_dossier" ]; then
    _dossier "$@"
else
    compdef _dossier dossier
fi
