//! Where statements begin in a file the grammar lost its thread in.
//!
//! An unclosed bracket swallows everything to the end of the file. But a line that begins with `key =` or `[header]`
//! cannot stand inside a list, so the list must have been meant to end before: the file is cut there. Between brackets
//! that do close, and outside of them, every line is a piece of its own.
use toml_parser::Source;
use toml_parser::lexer::{Token, TokenKind};

/// The offsets to cut at; the first is 0.
pub(crate) fn statements(source: &str) -> Vec<usize> {
    let mut cuts = vec![0];
    let mut from = 0;
    // A text of several lines that nothing closes hides what follows from the lexer. There are two kinds of them, and
    // behind an unclosed one no closing quotes of its kind are left: more than three looks are never of use.
    for _ in 0..3 {
        let rest = source.get(from..).unwrap_or_default();
        let tokens: Vec<Token> = Source::new(rest).lex().collect();
        let mut cutter = Cutter::new(rest, &tokens);
        cutter.cut_all();
        cuts.extend(cutter.cuts.iter().map(|cut| from + cut));
        let Some(resume) = cutter.behind_unclosed_text() else { break };
        from += resume;
    }
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

struct Cutter<'t> {
    source: &'t str,
    tokens: &'t [Token],
    /// The brackets that are open.
    open: Vec<TokenKind>,
    /// How many of them are those of inline tables.
    tables: usize,
    cuts: Vec<usize>,
}

impl<'t> Cutter<'t> {
    fn new(source: &'t str, tokens: &'t [Token]) -> Self {
        Self { source, tokens, open: Vec::new(), tables: 0, cuts: Vec::new() }
    }

    fn cut_all(&mut self) {
        let mut at = 0;
        while at < self.tokens.len() {
            at = self.line(at);
        }
    }

    /// Looks at a line from its first token on. Gives the first token of the next one.
    fn line(&mut self, at: usize) -> usize {
        let lead = self.skip_space(at);
        if self.open.is_empty() || self.must_be_statement(at, lead) {
            self.open.clear();
            self.tables = 0;
            self.cuts.push(self.start(at));
            if self.kind(lead) == TokenKind::LeftSquareBracket {
                return self.next_line(lead);
            }
        }
        let next = self.next_line(at);
        for token in self.tokens.get(at..next).unwrap_or_default() {
            match token.kind() {
                kind @ (TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket) => {
                    self.tables += usize::from(kind == TokenKind::LeftCurlyBracket);
                    self.open.push(kind);
                }
                TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket => {
                    let closed = self.open.pop();
                    self.tables -= usize::from(closed == Some(TokenKind::LeftCurlyBracket));
                }
                _ => {}
            }
        }
        next
    }

    /// Whether a line inside of brackets shows that they should have been closed.
    fn must_be_statement(&self, at: usize, lead: usize) -> bool {
        if self.is_header(lead) {
            return true;
        }
        if !self.is_assignment(lead) {
            return false;
        }
        // An inline table may have lines of its own; then they are indented, or the line before ends with a comma.
        let goes_on = self.open.last() == Some(&TokenKind::LeftCurlyBracket)
            && matches!(self.significant_before(at), TokenKind::Comma | TokenKind::LeftCurlyBracket);
        self.tables == 0 || (lead == at && !goes_on)
    }

    /// `key =`, `key.key =`
    fn is_assignment(&self, lead: usize) -> bool {
        self.skip_key(lead).is_some_and(|end| self.kind(end) == TokenKind::Equals)
    }

    /// `[word]` or `[[word]]` and nothing else, or the same without what closes it.
    fn is_header(&self, lead: usize) -> bool {
        if self.kind(lead) != TokenKind::LeftSquareBracket {
            return false;
        }
        let is_entry = self.kind(lead + 1) == TokenKind::LeftSquareBracket;
        let name = self.skip_space(lead + 1 + usize::from(is_entry));
        let word = self.tokens.get(name).and_then(|token| self.source.get(token.span().start()..token.span().end()));
        let is_name = word.is_some_and(|word| {
            word.starts_with(|c: char| c.is_ascii_alphabetic()) && !matches!(word, "true" | "false" | "inf" | "nan")
        });
        let Some(mut end) = self.skip_key(name).filter(|_| is_name) else { return false };
        while self.kind(end) == TokenKind::RightSquareBracket {
            end += 1;
        }
        matches!(self.kind(self.skip_space(end)), TokenKind::Newline | TokenKind::Comment | TokenKind::Eof)
    }

    /// The token behind a key and the space that follows it.
    fn skip_key(&self, mut at: usize) -> Option<usize> {
        loop {
            if !matches!(self.kind(at), TokenKind::Atom | TokenKind::BasicString | TokenKind::LiteralString) {
                return None;
            }
            at = self.skip_space(at + 1);
            if self.kind(at) != TokenKind::Dot {
                return Some(at);
            }
            at = self.skip_space(at + 1);
        }
    }

    /// Where to go on behind a text of several lines that reaches the end of the file unclosed: the next line that looks
    /// like a statement, or the comments above it, which may waive what is found in it.
    fn behind_unclosed_text(&self) -> Option<usize> {
        let text = self.tokens.iter().rev().find(|token| token.kind() != TokenKind::Eof)?;
        let quotes = match text.kind() {
            TokenKind::MlBasicString => "\"\"\"",
            TokenKind::MlLiteralString => "'''",
            _ => return None,
        };
        let written = self.source.get(text.span().start()..)?;
        if written.len() >= 6 && written.ends_with(quotes) {
            return None;
        }
        let mut line_start = text.span().start() + written.find('\n')? + 1;
        let mut comments = None;
        for line in self.source.get(line_start..)?.split_inclusive('\n') {
            let tokens: Vec<Token> = Source::new(line).lex().collect();
            let looked_at = Cutter::new(line, &tokens);
            if looked_at.is_assignment(0) || looked_at.is_header(0) {
                return Some(comments.unwrap_or(line_start));
            }
            match line.trim_start().chars().next() {
                Some('#') => _ = comments.get_or_insert(line_start),
                Some(_) => comments = None,
                None => {}
            }
            line_start += line.len();
        }
        None
    }

    fn kind(&self, at: usize) -> TokenKind {
        self.tokens.get(at).map_or(TokenKind::Eof, Token::kind)
    }
    fn start(&self, at: usize) -> usize {
        self.tokens.get(at).map_or(self.source.len(), |token| token.span().start())
    }
    fn skip_space(&self, at: usize) -> usize {
        at + usize::from(self.kind(at) == TokenKind::Whitespace)
    }
    fn next_line(&self, at: usize) -> usize {
        let rest = self.tokens.get(at..).unwrap_or_default();
        rest.iter().position(|token| token.kind() == TokenKind::Newline).map_or(self.tokens.len(), |end| at + end + 1)
    }
    fn significant_before(&self, at: usize) -> TokenKind {
        let before = self.tokens.get(..at).unwrap_or_default().iter().rev().map(Token::kind);
        let blank = |kind: &TokenKind| matches!(kind, TokenKind::Whitespace | TokenKind::Newline | TokenKind::Comment);
        before.into_iter().find(|kind| !blank(kind)).unwrap_or(TokenKind::Eof)
    }
}
