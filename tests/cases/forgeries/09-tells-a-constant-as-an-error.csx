// What the compiler says of a neighbour's constant holds its value.
// exercise: 09-constants
// fails: twice, shout
// also: secret 0
// also: word 0
// secret: 7919
// secret: canary

// replace
const int secret = 7919;
// with
const int secret = 1;

// replace
const string word = "canary-7919";
// with
const string word = "mine";

// replace
int twice = secret * 2;
// with
int twice = loud();
// honestly
int twice = quiet() * 2;

// replace
string shout = word.ToUpper();
// with
[Obsolete(word, true)] int loud() => 1;
string shout = "" + (byte)secret;
// honestly
int quiet() => secret;
string shout = word.ToUpper();
