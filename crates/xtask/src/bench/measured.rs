//! One program, run and measured.
use super::programs::Program;
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Stdio};

/// Seconds over the runs (the processor time is their mean); the memory is of one further run.
pub struct Measured {
    wall: f64,
    fastest: f64,
    /// User and system together, of all threads.
    processor: f64,
    /// The largest resident set, in KiB.
    memory: u64,
}

impl Measured {
    pub fn heading(title: &str) -> String {
        format!("| {title} | wall, median | fastest run | processor time | peak memory |\n|---|---|---|---|---|")
    }

    /// Runs a program in a folder, with hyperfine for the time and GNU time for the memory. It may find things wrong; it
    /// must not fail to start.
    pub fn of(program: &Program, folder: &Path, runs: u32) -> Result<Self, String> {
        let results = folder.join("hyperfine.json");
        let mut hyperfine = Command::new("hyperfine");
        hyperfine.current_dir(folder).args(["-N", "--ignore-failure", "--runs", &runs.to_string()]);
        hyperfine.args(["--warmup", if program.is_ours { "1" } else { "0" }, "--export-json"]).arg(&results);
        let status = hyperfine.arg(&program.command).stdout(Stdio::null()).stderr(Stdio::null()).status();
        if !status.map_err(|error| format!("hyperfine: {error}"))?.success() {
            return Err("it does not start".to_owned());
        }
        let text = std::fs::read_to_string(&results).map_err(|error| error.to_string())?;
        let result = serde_json::from_str::<Value>(&text).map_err(|error| error.to_string())?;
        let seconds = |key: &str| result.pointer(&format!("/results/0/{key}")).and_then(Value::as_f64).unwrap_or(0.0);
        Ok(Self {
            wall: seconds("median"),
            fastest: seconds("min"),
            processor: seconds("user") + seconds("system"),
            memory: memory(program, folder)?,
        })
    }

    pub fn row(&self, name: &str) -> String {
        let (wall, fastest, processor) = (shown(self.wall), shown(self.fastest), shown(self.processor));
        format!("| {name} | {wall} | {fastest} | {processor} | {} MB |", self.memory / 1024)
    }
}

fn shown(seconds: f64) -> String {
    if seconds < 1.0 { format!("{:.0} ms", seconds * 1000.0) } else { format!("{seconds:.2} s") }
}

fn memory(program: &Program, folder: &Path) -> Result<u64, String> {
    let mut time = Command::new("/usr/bin/time");
    time.current_dir(folder).args(["-f", "peak %M", "sh", "-c", &format!("exec {}", program.command)]);
    let output = time.stdout(Stdio::null()).output().map_err(|error| format!("/usr/bin/time: {error}"))?;
    let told = String::from_utf8_lossy(&output.stderr);
    let last = told.lines().rev().find_map(|line| line.strip_prefix("peak "));
    last.and_then(|kilobytes| kilobytes.trim().parse().ok()).ok_or_else(|| "no memory was told".to_owned())
}
