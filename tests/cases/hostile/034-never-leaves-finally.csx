// Never comes out of a finally.
// where: mse
// jailed: failed, Time limit

try { throw new Exception(); } finally { while (true) ; }
