# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_dossier_global_optspecs
    string join \n h/help V/version
end

function __fish_dossier_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_dossier_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_dossier_using_subcommand
    set -l cmd (__fish_dossier_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c dossier -n "__fish_dossier_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c dossier -n "__fish_dossier_needs_command" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "lint" -d 'Check the dataset: missing sources, inconsistent figures, stale dates'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "fmt" -d 'Write records the one way: keys in their order, dates as text, comments kept'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "stale" -d 'List what wants to be looked at again: records by their last review, figures by their day'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "review" -d 'Note that a record was read again, and against which sources'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "new" -d 'Write a new record to be filled in'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "diff" -d 'Tell what two states of the dataset say otherwise: corrections, transitions, arrivals, updates, disputes'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "explain" -d 'Explain a rule: what it checks, why, and what to write instead'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "export" -d 'Lint, then write briefs and tables'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "schema" -d 'Print the JSON Schema of a kind of record'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "completions" -d 'Print completions for a shell'
complete -c dossier -n "__fish_dossier_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l dataset -d 'The folder of the records [default: found upwards through `dossier.toml`]' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l today -d 'The day that counts as today, as 2026-11-23 [default: `DOSSIER_TODAY`, then `SOURCE_DATE_EPOCH`, then the clock]' -r
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l format -d 'How findings are shown, and where: `text`, or `json=findings.json` for a file; may be given several times [default: `github` where `GITHUB_ACTIONS` is true, `gitlab` where `GITLAB_CI` is, and else `text`]' -r -f -a "text\t'Excerpts with everything a finding says, for people'
concise\t'A line for each finding'
json\t'One object, as `schemas/findings.schema.json` describes it'
jsonl\t'The findings of that object, a line for each'
github\t'Annotations on GitHub, and the summary of the step'
sarif\t'SARIF 2.1.0, for code scanning'
gitlab\t'The code quality report of GitLab'
rdjson\t'The diagnostic format of reviewdog'
junit\t'Failed tests, for servers that know nothing else'
markdown\t'A page, for the summary of a job'"
complete -c dossier -n "__fish_dossier_using_subcommand lint" -s A -l allow -d 'Turn a rule off' -r
complete -c dossier -n "__fish_dossier_using_subcommand lint" -s W -l warn -d 'Let a rule warn' -r
complete -c dossier -n "__fish_dossier_using_subcommand lint" -s D -l deny -d 'Let a rule stop the run' -r
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l since -d 'Show only findings that touch lines changed since this state parted from a revision, in any of their places, and references that lead nowhere since; what came to the revision later is no change, as in `git diff REV...`. The whole dataset is checked' -r
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l baseline -d 'Leave out the findings that this file knows, and tell which it need not know any more' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l max-warnings -d 'Fail when there are more warnings than this' -r
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l color -d 'When to colour the output' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` says no'
always\t''
never\t''"
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l fix -d 'Put right what can be put right without changing what a record says'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l unsafe-fixes -d 'Make fixes too that may change what a record says; look at each of them afterwards'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l diff -d 'Write nothing: print what the fixes would change, as a patch'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l write-baseline -d 'Write all findings that stand to the baseline, in place of what it has'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l show-waived -d 'Show waived findings too, with the reason they stand'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -l statistics -d 'Print how often each rule spoke instead of the findings'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c dossier -n "__fish_dossier_using_subcommand lint" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand fmt" -l dataset -d 'The folder of the records [default: found upwards through `dossier.toml`]' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand fmt" -l check -d 'Write nothing: list the files that would change, and fail if there are any'
complete -c dossier -n "__fish_dossier_using_subcommand fmt" -l diff -d 'Write nothing: print what would change, as a patch, and fail if anything would'
complete -c dossier -n "__fish_dossier_using_subcommand fmt" -s h -l help -d 'Print help'
complete -c dossier -n "__fish_dossier_using_subcommand fmt" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand stale" -l dataset -d 'The folder of the records [default: found upwards through `dossier.toml`]' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand stale" -l today -d 'The day that counts as today, as 2026-11-23 [default: `DOSSIER_TODAY`, then `SOURCE_DATE_EPOCH`, then the clock]' -r
complete -c dossier -n "__fish_dossier_using_subcommand stale" -l within -d 'List what falls due within this time too: `90d`, `12w`' -r
complete -c dossier -n "__fish_dossier_using_subcommand stale" -l format -d 'How it is listed' -r -f -a "table\t'For people'
json\t'For programs'
ics\t'A calendar, to subscribe to'"
complete -c dossier -n "__fish_dossier_using_subcommand stale" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c dossier -n "__fish_dossier_using_subcommand stale" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand review" -l checked -d 'The sources that were read, by their ids: several parted by commas, or each with a `--checked` of its own' -r
complete -c dossier -n "__fish_dossier_using_subcommand review" -l by -d 'Who read them' -r
complete -c dossier -n "__fish_dossier_using_subcommand review" -l outcome -d 'What came of it' -r -f -a "created\t'The record was written.'
no-change\t'It still stands.'
changed\t'It was changed.'
unreachable\t'The sources could not be reached.'
deferred\t'It was put off.'"
complete -c dossier -n "__fish_dossier_using_subcommand review" -l dataset -d 'The folder of the records [default: found upwards through `dossier.toml`]' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand review" -l today -d 'The day that counts as today, as 2026-11-23 [default: `DOSSIER_TODAY`, then `SOURCE_DATE_EPOCH`, then the clock]' -r
complete -c dossier -n "__fish_dossier_using_subcommand review" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c dossier -n "__fish_dossier_using_subcommand review" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand new" -l set -d 'A value that is known already; several of a list are parted by commas' -r
complete -c dossier -n "__fish_dossier_using_subcommand new" -l dataset -d 'The folder of the records [default: found upwards through `dossier.toml`]' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand new" -l today -d 'The day that counts as today, as 2026-11-23 [default: `DOSSIER_TODAY`, then `SOURCE_DATE_EPOCH`, then the clock]' -r
complete -c dossier -n "__fish_dossier_using_subcommand new" -s h -l help -d 'Print help'
complete -c dossier -n "__fish_dossier_using_subcommand new" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand diff" -l dataset -d 'The folder of the records [default: found upwards through `dossier.toml`]' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand diff" -l today -d 'The day that counts as today, as 2026-11-23 [default: `DOSSIER_TODAY`, then `SOURCE_DATE_EPOCH`, then the clock]' -r
complete -c dossier -n "__fish_dossier_using_subcommand diff" -l format -d 'How changes are shown, and where: `text`, `markdown`, or `json=changes.json` for a file; may be given several times' -r -f -a "text\t'For people'
markdown\t'For the page of a pull request'
json\t'For programs: `schemas/changes.schema.json` describes it'"
complete -c dossier -n "__fish_dossier_using_subcommand diff" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c dossier -n "__fish_dossier_using_subcommand diff" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand explain" -l format -d 'For people, or for programs' -r -f -a "text\t'For people'
json\t'For programs'"
complete -c dossier -n "__fish_dossier_using_subcommand explain" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c dossier -n "__fish_dossier_using_subcommand explain" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand export" -l dataset -d 'The folder of the records [default: found upwards through `dossier.toml`]' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand export" -l today -d 'The day that counts as today, as 2026-11-23 [default: `DOSSIER_TODAY`, then `SOURCE_DATE_EPOCH`, then the clock]' -r
complete -c dossier -n "__fish_dossier_using_subcommand export" -l out -d 'Where to write' -r -F
complete -c dossier -n "__fish_dossier_using_subcommand export" -l country -d 'Write the brief of a country instead of the overview, by its ISO 3166-1 alpha-3 code: `CRI`; may be given several times, or several codes parted by commas' -r
complete -c dossier -n "__fish_dossier_using_subcommand export" -l since -d 'Tell in the brief what changed since a revision, or since a day such as 2026-05-31' -r
complete -c dossier -n "__fish_dossier_using_subcommand export" -l language -d 'The language of briefs and pages; that of `dossier.toml` if it is not named, and English if that names none' -r -f -a "en\t'English'
fr\t'French'
es\t'Spanish'"
complete -c dossier -n "__fish_dossier_using_subcommand export" -l permalink -d 'Link each number to its line in this file viewer, instead of the one `dossier.toml` names; `{revision}`, `{path}` and `{line}` are filled in' -r
complete -c dossier -n "__fish_dossier_using_subcommand export" -s A -l allow -d 'Turn a rule off' -r
complete -c dossier -n "__fish_dossier_using_subcommand export" -s W -l warn -d 'Let a rule warn' -r
complete -c dossier -n "__fish_dossier_using_subcommand export" -s D -l deny -d 'Let a rule stop the run' -r
complete -c dossier -n "__fish_dossier_using_subcommand export" -l color -d 'When to colour the findings' -r -f -a "auto\t'On a terminal, unless `NO_COLOR` says no'
always\t''
never\t''"
complete -c dossier -n "__fish_dossier_using_subcommand export" -l each-country -d 'Write a brief of every country that receives people instead of the overview'
complete -c dossier -n "__fish_dossier_using_subcommand export" -l draft -d 'Export in spite of errors; every page says that it is a draft, whether there are any or not'
complete -c dossier -n "__fish_dossier_using_subcommand export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c dossier -n "__fish_dossier_using_subcommand export" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand schema" -s h -l help -d 'Print help'
complete -c dossier -n "__fish_dossier_using_subcommand schema" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand completions" -s h -l help -d 'Print help'
complete -c dossier -n "__fish_dossier_using_subcommand completions" -s V -l version -d 'Print version'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "lint" -d 'Check the dataset: missing sources, inconsistent figures, stale dates'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "fmt" -d 'Write records the one way: keys in their order, dates as text, comments kept'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "stale" -d 'List what wants to be looked at again: records by their last review, figures by their day'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "review" -d 'Note that a record was read again, and against which sources'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "new" -d 'Write a new record to be filled in'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "diff" -d 'Tell what two states of the dataset say otherwise: corrections, transitions, arrivals, updates, disputes'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "explain" -d 'Explain a rule: what it checks, why, and what to write instead'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "export" -d 'Lint, then write briefs and tables'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "schema" -d 'Print the JSON Schema of a kind of record'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "completions" -d 'Print completions for a shell'
complete -c dossier -n "__fish_dossier_using_subcommand help; and not __fish_seen_subcommand_from lint fmt stale review new diff explain export schema completions help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
