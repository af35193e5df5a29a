import { element } from './fields.js';

const LONGEST_SIDE = 1600;
const QUALITY = 0.8;
const MOST = 30;

/** Photos from the spot: made smaller here, shown, and taken away again until the record is signed. */
export class Photos {
  /** @param changed keeps the draft; a picture that is shown is kept */
  constructor(photos, words, changed, say) {
    this.photos = photos;
    this.words = words;
    this.changed = changed;
    this.say = say;
    this.element = element('section', 'site-record-group');
    this.list = element('ul', 'site-record-photos');
    const label = element('label', 'site-record-take', words('take'));
    this.input = element('input', '', '', { type: 'file', accept: 'image/*', capture: 'environment', multiple: '' });
    this.input.addEventListener('change', () => this.take([...this.input.files]));
    label.appendChild(this.input);
    this.element.append(element('h3', '', words('photos')), element('p', 'help', words('photosHelp')), this.list, label);
    this.draw();
  }

  async take(files) {
    for (const file of files) {
      if (this.photos.length >= MOST) {
        this.say(this.words('most', MOST));
        break;
      }
      try {
        this.photos.push({ blob: await smaller(file) });
      } catch {
        this.say(this.words('noPicture', file.name));
      }
    }
    this.input.value = '';
    await this.changed();
    this.draw();
  }

  draw() {
    this.list.querySelectorAll('img').forEach((image) => URL.revokeObjectURL(image.src));
    this.list.replaceChildren(
      ...this.photos.map((photo, i) => {
        const item = element('li', '');
        const image = element('img', '', '', { alt: this.words('photo', i + 1) });
        image.src = URL.createObjectURL(photo.blob);
        const remove = element('button', '', '×', { type: 'button', 'aria-label': this.words('remove', i + 1) });
        remove.disabled = this.locked === true;
        remove.addEventListener('click', () => {
          this.photos.splice(i, 1);
          this.draw();
          this.changed();
          this.input.focus();
        });
        item.append(image, remove);
        return item;
      }),
    );
  }

  lock(locked) {
    this.locked = locked;
    this.input.disabled = locked;
    this.draw();
  }
}

async function smaller(file) {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return new Promise((done, failed) => {
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/jpeg', QUALITY);
  });
}
