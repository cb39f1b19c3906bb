// A text with a hole in it asks what is formattable, by an interface.
// found in: size

class Trick : IFormattable
{
    public string ToString(string f, IFormatProvider p) => $"{Math.Abs(-1)}";
}

#region hole size
result = double.Parse($"{new Trick()}");
#endregion
