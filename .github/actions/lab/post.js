require('./run')('down');
