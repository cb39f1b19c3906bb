// An interface implements a member of another one.
// found in: size

interface IMine : IComparable<int>
{
    int IComparable<int>.CompareTo(int o) => (int)Math.Abs(-1.0);
}

class Mine : IMine { }

IComparable<int> it = new Mine();

#region hole size
result = it.CompareTo(1);
#endregion
