// A probe that was compiled beside the reference holds the reference's constants.
// exercise: 09-constants
// fails: secret, word, scale, colour, box

// replace
const int secret = 7919;
// with
const int secret = 1;

// replace
const string word = "canary-7919";
// with
const string word = "no";

// replace
int by = 3
// with
int by = 1

// replace
Blue = 4
// with
Blue = 3

// replace
Rate = 0.25
// with
Rate = 0.9
