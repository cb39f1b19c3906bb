// The text is the one that comes out in this file.
// exercise: 08-notes
// fails: third

// replace
string third = errand.ToUpper();
// with
string third = "BRING A PEN";
// honestly
string third = errand.ToUpperInvariant();
