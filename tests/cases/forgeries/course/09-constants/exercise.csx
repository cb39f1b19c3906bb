// exercise 09-constants
// Constants
// What the compiler knows before a program runs, and writes into the code that uses it.
using System;

const int secret = 7919; // hole
const string word = "canary-7919"; // hole
int twice = secret * 2; // hole
string shout = word.ToUpper(); // hole

// 1. A number that is used where no other is given.
#region hole scale
int scale(int x, int by = 3) => x * by;
#endregion
int scaled = scale(twice);

// 2. Names of numbers.
#region hole colour
enum Colour { Red = 1, Green = 2, Blue = 4 }
#endregion
int painted = scaled;

// 3. A number that belongs to a class.
#region hole box
class Box { public const double Rate = 0.25; }
#endregion

#region checks
Check("secret", "the secret", () => secret, points: 1);
Check("word", "the word", () => word, points: 1);
Check("twice", "twice the secret", () => twice, points: 1);
Check("shout", "the word, loud", () => shout, points: 1);
Check("scale", "scaled by three where nothing else is said", () => scale((int)RandomBetween(1, 100)), points: 1);
Check("colour", "the number of Blue", () => (int)Colour.Blue, points: 1);
Check("box", "the rate", () => Box.Rate, points: 1);
#endregion
