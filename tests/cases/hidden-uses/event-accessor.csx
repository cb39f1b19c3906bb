// += calls what an event has for it.
// found in: size

class Trick
{
    public event Action E
    {
        add => V = Math.Abs(-1);
        remove { }
    }
    public double V;
}

#region hole size
var t = new Trick();
t.E += null;
result = t.V;
#endregion
