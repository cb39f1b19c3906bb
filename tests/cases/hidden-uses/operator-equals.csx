// == is an operator of the student's own.
// found in: size

class Trick
{
    public static bool operator ==(Trick a, double b) => Math.Abs(b) > 1;

    public static bool operator !=(Trick a, double b) => false;
}

#region hole size
result = new Trick() == x ? x : -x;
#endregion
