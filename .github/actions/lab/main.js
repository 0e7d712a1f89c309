// An action that removes what it started has to be JavaScript; all it does is in the script beside it.
require('./run')('up');
