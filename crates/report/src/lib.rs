//! How findings are shown: one file per format.
