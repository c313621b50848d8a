//! Text from outside made harmless: nothing in it may hide, reorder what stands beside it, or break a reader.

/// The text as it may stand in a line: breaks and tabs are spaces; controls that reorder text, and hyphens that do not
/// show, are left out; other controls, private characters and those that are none become U+FFFD.
pub fn neutral(text: &str) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            '\u{ad}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            _ if is_meaningless(character) => out.push('\u{fffd}'),
            _ => out.push(character),
        }
    }
    out
}

/// The text with everything that runs from right to left shut in, so that it cannot pull numbers and punctuation around
/// it along. `whole` shuts in all of it as one name or title; otherwise only the stretches that run that way.
pub fn isolated(text: &str, whole: bool) -> String {
    const OPEN: char = '\u{2068}';
    const CLOSE: char = '\u{2069}';
    if !text.chars().any(is_right_to_left) {
        return text.to_owned();
    }
    if whole {
        return format!("{OPEN}{text}{CLOSE}");
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some(start) = rest.find(is_right_to_left) {
        let (before, stretch) = rest.split_at(start);
        let (stretch, after) = stretch.split_at(stretch_end(stretch));
        out.push_str(before);
        out.push(OPEN);
        out.push_str(stretch);
        out.push(CLOSE);
        rest = after;
    }
    out + rest
}

/// Where a stretch from right to left ends: after its last letter before one that runs the other way, and after the
/// brackets that were opened within.
fn stretch_end(text: &str) -> usize {
    let letters = text.char_indices().take_while(|(_, c)| is_right_to_left(*c) || !c.is_alphabetic());
    let last = letters.filter(|(_, c)| is_right_to_left(*c)).last();
    let mut end = last.map_or(0, |(at, c)| at + c.len_utf8());
    let (inside, after) = text.split_at(end);
    let count = |brackets: &[char]| inside.matches(brackets).count();
    let opened = count(&['(', '[', '{', '«']).saturating_sub(count(&[')', ']', '}', '»']));
    let closing = after.chars().take_while(|c| matches!(c, ')' | ']' | '}' | '»')).take(opened);
    end += closing.map(char::len_utf8).sum::<usize>();
    end
}

/// Whether a character shows nothing and takes no room of its own.
pub(super) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{ffa0}'
            | '\u{1bca0}'..='\u{1bca3}'
            | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}'
            | '\n'
    )
}

fn is_meaningless(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{e000}'..='\u{f8ff}'
                | '\u{f0000}'..='\u{10ffff}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e00ff}'
                | '\u{e01f0}'..='\u{e0fff}'
        )
        || u32::from(character) & 0xfffe == 0xfffe
}

fn is_right_to_left(character: char) -> bool {
    matches!(
        character,
        '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
    )
}
