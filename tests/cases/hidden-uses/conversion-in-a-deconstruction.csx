// What comes out of a tuple is converted.
// found in: size

class Trick
{
    public static implicit operator double(Trick t) => Math.Abs(-1);
}

(Trick, int) pair() => (new(), 1);

#region hole size
(result, _) = pair();
#endregion
