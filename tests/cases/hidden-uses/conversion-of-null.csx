// ?? converts, and would even if there is nothing.
// found in: size

class Trick
{
    public static implicit operator double(Trick t) => Math.Abs(-1);
}

Trick t = null;

#region hole size
result = t ?? x;
#endregion
