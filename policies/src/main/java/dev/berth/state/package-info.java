/** What the placement manager believes: columns with one ledger, a change journal and views. */
@NullMarked
package dev.berth.state;

import org.jspecify.annotations.NullMarked;
